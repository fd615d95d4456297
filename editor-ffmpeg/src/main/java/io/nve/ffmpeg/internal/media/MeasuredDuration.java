package io.nve.ffmpeg.internal.media;

import io.nve.ffmpeg.internal.av.Packet;
import io.nve.ffmpeg.internal.av.TimeBase;
import io.nve.time.Ticks;
import java.util.HashSet;
import java.util.Set;
import org.bytedeco.ffmpeg.global.avformat;

/**
 * How long a file plays. Formats without a word on it make libav guess from the bit rate, which is
 * seconds off; there the file is read through once instead.
 */
final class MeasuredDuration {
  private MeasuredDuration() {}

  static long of(MediaFile file) {
    int method = file.demuxer().raw().duration_estimation_method();
    long said = StreamTimes.duration(file);
    return said > 0 && method != avformat.AVFMT_DURATION_FROM_BITRATE ? said : read(file);
  }

  private static long read(MediaFile file) {
    Set<Integer> playing = new HashSet<>();
    for (int i = 0; i < file.demuxer().streamCount(); i++) {
      if (StreamTimes.plays(file.stream(i))) {
        playing.add(i);
      }
    }
    file.demuxer().useOnly(playing);
    long origin = StreamTimes.origin(file);
    long end = origin;
    try (Packet packet = new Packet()) {
      while (file.demuxer().read(packet)) {
        file.patience().check();
        if (packet.pts() != TimeBase.UNKNOWN && !packet.hidden()) {
          long stamp = Ticks.plus(packet.pts(), packet.duration());
          end = Math.max(end, file.timeBase(packet.stream()).toTicks(stamp));
        }
      }
    }
    return Ticks.minus(end, origin);
  }
}
