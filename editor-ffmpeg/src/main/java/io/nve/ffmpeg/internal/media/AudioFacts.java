package io.nve.ffmpeg.internal.media;

import io.nve.error.ErrorCode;
import io.nve.spi.AudioStreamInfo;
import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** Describes a stream of sound. */
final class AudioFacts {
  private static final int LAYOUT_SIZE = 128;

  private AudioFacts() {}

  static AudioStreamInfo of(MediaFile file, int index) {
    AVStream stream = file.stream(index);
    AVCodecParameters parameters = stream.codecpar();
    if (parameters.sample_rate() < 1 || parameters.ch_layout().nb_channels() < 1) {
      throw file.error(ErrorCode.CORRUPT_MEDIA, "does not say how its sound is sampled");
    }
    return new AudioStreamInfo(
        index,
        NativeText.of(avcodec.avcodec_get_name(parameters.codec_id())),
        StreamTimes.duration(file, index),
        parameters.sample_rate(),
        parameters.ch_layout().nb_channels(),
        layout(parameters),
        NativeText.of(avutil.av_get_sample_fmt_name(parameters.format())),
        NativeText.tag(stream.metadata(), "language"));
  }

  private static String layout(AVCodecParameters parameters) {
    byte[] text = new byte[LAYOUT_SIZE];
    int length = avutil.av_channel_layout_describe(parameters.ch_layout(), text, LAYOUT_SIZE);
    // The length counts the zero at the end, and does so even where the text was cut.
    return length < 1
        ? ""
        : new String(text, 0, Math.min(length, LAYOUT_SIZE) - 1, StandardCharsets.UTF_8);
  }
}
