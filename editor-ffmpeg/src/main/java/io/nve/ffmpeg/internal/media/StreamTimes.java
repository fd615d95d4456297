package io.nve.ffmpeg.internal.media;

import io.nve.ffmpeg.internal.av.Demuxer;
import io.nve.ffmpeg.internal.av.TimeBase;
import io.nve.time.Ticks;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Where media begins and ends. Time zero of a file is where the first of its pictures or sounds
 * starts, so that a file whose stamps begin at ten hours, or below zero, begins at 0 for us, and
 * its streams keep their distance from each other.
 */
final class StreamTimes {
  private static final long CONTAINER_UNITS_PER_SECOND = 1_000_000;

  private StreamTimes() {}

  /** Returns the stamp, in ticks, that is time zero of the file. */
  static long origin(MediaFile file) {
    Demuxer demuxer = file.demuxer();
    long earliest = Long.MAX_VALUE;
    for (int i = 0; i < demuxer.streamCount(); i++) {
      AVStream stream = demuxer.stream(i);
      if (plays(stream) && stream.start_time() != TimeBase.UNKNOWN) {
        earliest = Math.min(earliest, demuxer.timeBase(i).toTicks(stream.start_time()));
      }
    }
    return earliest == Long.MAX_VALUE ? 0 : earliest;
  }

  /** Returns when the stream starts, in ticks from time zero of the file. */
  static long start(MediaFile file, int index) {
    long start = file.stream(index).start_time();
    if (start == TimeBase.UNKNOWN) {
      return 0;
    }
    return Ticks.minus(file.timeBase(index).toTicks(start), origin(file));
  }

  /** Returns how long the stream plays in ticks, or 0 when that is not known. */
  static long duration(MediaFile file, int index) {
    AVStream stream = file.stream(index);
    if (stream.duration() != TimeBase.UNKNOWN && stream.duration() > 0) {
      return file.timeBase(index).toTicks(stream.duration());
    }
    return Math.max(0, Ticks.minus(container(file), start(file, index)));
  }

  /** Returns how long the whole file plays in ticks, or 0 when that is not known. */
  static long duration(MediaFile file) {
    long end = 0;
    for (int i = 0; i < file.demuxer().streamCount(); i++) {
      if (plays(file.stream(i))) {
        end = Math.max(end, Ticks.plus(start(file, i), duration(file, i)));
      }
    }
    return end == 0 ? container(file) : end;
  }

  private static long container(MediaFile file) {
    long duration = file.demuxer().raw().duration();
    return duration == TimeBase.UNKNOWN || duration < 0
        ? 0
        : Ticks.scale(duration, Ticks.PER_SECOND, CONTAINER_UNITS_PER_SECOND);
  }

  /** Returns whether a stream has pictures or sound that go on in time; cover art does not. */
  static boolean plays(AVStream stream) {
    int type = stream.codecpar().codec_type();
    boolean cover = (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0;
    return !cover && (type == avutil.AVMEDIA_TYPE_VIDEO || type == avutil.AVMEDIA_TYPE_AUDIO);
  }
}
