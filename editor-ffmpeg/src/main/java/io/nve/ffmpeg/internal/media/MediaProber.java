package io.nve.ffmpeg.internal.media;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.spi.MediaInfo;
import io.nve.spi.OtherStreamInfo;
import io.nve.spi.StreamInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** Finds out what a media file holds. */
public final class MediaProber {
  private MediaProber() {}

  /**
   * Returns what {@code input} holds.
   *
   * @throws EditorException with {@code MEDIA_NOT_FOUND}, {@code UNSUPPORTED_MEDIA}, {@code
   *     CORRUPT_MEDIA}, {@code CANCELLED}, {@code RENDER_TIMEOUT} or one of the {@code LIMIT_}s
   */
  public static MediaInfo probe(MediaInput input) {
    try (MediaFile file = MediaFile.open(input)) {
      return file.typed(() -> info(file));
    }
  }

  private static MediaInfo info(MediaFile file) {
    List<StreamInfo> streams = new ArrayList<>();
    for (int i = 0; i < file.demuxer().streamCount(); i++) {
      streams.add(stream(file, i));
    }
    MediaInfo info =
        new MediaInfo(
            ContainerName.of(file),
            StreamTimes.origin(file),
            duration(file),
            size(file),
            tags(file),
            streams);
    if (info.videos().isEmpty() && info.audios().isEmpty()) {
      throw file.error(ErrorCode.UNSUPPORTED_MEDIA, "has neither pictures nor sound");
    }
    return info;
  }

  private static StreamInfo stream(MediaFile file, int index) {
    AVStream stream = file.stream(index);
    int type = stream.codecpar().codec_type();
    if (!StreamTimes.plays(stream)) {
      return other(file, index, type);
    }
    return type == avutil.AVMEDIA_TYPE_VIDEO
        ? VideoFacts.of(file, index)
        : AudioFacts.of(file, index);
  }

  private static StreamInfo other(MediaFile file, int index, int type) {
    AVCodecParameters parameters = file.stream(index).codecpar();
    String kind =
        type == avutil.AVMEDIA_TYPE_VIDEO
            ? "cover"
            : NativeText.of(avutil.av_get_media_type_string(type));
    String codec = NativeText.of(avcodec.avcodec_get_name(parameters.codec_id()));
    return new OtherStreamInfo(index, kind.isEmpty() ? "data" : kind, codec, 0);
  }

  private static long duration(MediaFile file) {
    if (Stills.isStill(file)) {
      return 0;
    }
    long duration = MeasuredDuration.of(file);
    file.input().limits().checkDuration(duration);
    return duration;
  }

  private static long size(MediaFile file) {
    try {
      return Files.size(file.input().path());
    } catch (IOException gone) {
      throw file.error(ErrorCode.MEDIA_NOT_FOUND, "is missing or cannot be read");
    }
  }

  private static Map<String, String> tags(MediaFile file) {
    return new TreeMap<>(NativeText.tags(file.demuxer().raw().metadata()));
  }
}
