package io.nve.ffmpeg.internal.media;

import io.nve.error.EditorException;
import io.nve.ffmpeg.internal.av.Demuxer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** Finds out what a media file holds. */
public final class MediaProber {
  private static final int LAYOUT_SIZE = 128;

  private MediaProber() {}

  /**
   * Returns what {@code input} holds.
   *
   * @throws EditorException with {@code MEDIA_NOT_FOUND}, {@code UNSUPPORTED_MEDIA}, {@code
   *     CORRUPT_MEDIA}, {@code CANCELLED}, {@code RENDER_TIMEOUT} or one of the {@code LIMIT_}s
   */
  public static MediaFacts probe(MediaInput input) {
    try (MediaFile file = MediaFile.open(input)) {
      return file.typed(() -> facts(file));
    }
  }

  private static MediaFacts facts(MediaFile file) {
    Demuxer demuxer = file.demuxer();
    List<MediaFacts.Video> video = new ArrayList<>();
    List<MediaFacts.Audio> audio = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < demuxer.streamCount(); i++) {
      AVStream stream = demuxer.stream(i);
      int type = stream.codecpar().codec_type();
      if (!StreamTimes.plays(stream)) {
        others.add(kind(type));
      } else if (type == avutil.AVMEDIA_TYPE_VIDEO) {
        video.add(video(file, i));
      } else {
        audio.add(audio(file, i));
      }
    }
    boolean still = audio.isEmpty() && video.stream().allMatch(MediaFacts.Video::still);
    return new MediaFacts(
        demuxer.formatName(),
        still ? 0 : StreamTimes.duration(file),
        timecode(demuxer),
        video,
        audio,
        others);
  }

  private static String kind(int type) {
    BytePointer name = avutil.av_get_media_type_string(type);
    return name == null ? "unknown" : type == avutil.AVMEDIA_TYPE_VIDEO ? "cover" : text(name);
  }

  private static MediaFacts.Video video(MediaFile file, int index) {
    AVStream stream = file.stream(index);
    AVCodecParameters parameters = stream.codecpar();
    boolean still = Stills.isStill(file);
    FrameTiming timing =
        still ? new FrameTiming(Optional.empty(), false) : FrameTiming.measure(file, index);
    return new MediaFacts.Video(
        index,
        text(avcodec.avcodec_get_name(parameters.codec_id())),
        parameters.width(),
        parameters.height(),
        Ratio.of(avformat.av_guess_sample_aspect_ratio(file.demuxer().raw(), stream, null)),
        still ? Stills.orientation(file, index) : Orientation.of(parameters),
        timing.rate(),
        timing.varies(),
        still ? 0 : StreamTimes.start(file, index),
        still ? 0 : StreamTimes.duration(file, index),
        still,
        layout(parameters.format()),
        colour(parameters));
  }

  private static MediaFacts.PixelLayout layout(int format) {
    AVPixFmtDescriptor descriptor = avutil.av_pix_fmt_desc_get(format);
    if (descriptor == null || descriptor.isNull()) {
      return new MediaFacts.PixelLayout("unknown", 0, false);
    }
    return new MediaFacts.PixelLayout(
        text(descriptor.name()),
        descriptor.comp(0).depth(),
        (descriptor.flags() & avutil.AV_PIX_FMT_FLAG_ALPHA) != 0);
  }

  private static MediaFacts.Colour colour(AVCodecParameters parameters) {
    return new MediaFacts.Colour(
        text(avutil.av_color_primaries_name(parameters.color_primaries())),
        text(avutil.av_color_transfer_name(parameters.color_trc())),
        text(avutil.av_color_space_name(parameters.color_space())),
        text(avutil.av_color_range_name(parameters.color_range())));
  }

  private static MediaFacts.Audio audio(MediaFile file, int index) {
    AVCodecParameters parameters = file.stream(index).codecpar();
    byte[] layout = new byte[LAYOUT_SIZE];
    int length = avutil.av_channel_layout_describe(parameters.ch_layout(), layout, LAYOUT_SIZE);
    return new MediaFacts.Audio(
        index,
        text(avcodec.avcodec_get_name(parameters.codec_id())),
        parameters.sample_rate(),
        parameters.ch_layout().nb_channels(),
        length < 1
            ? "unknown"
            : new String(layout, 0, Math.min(length, LAYOUT_SIZE) - 1, StandardCharsets.UTF_8),
        StreamTimes.start(file, index),
        StreamTimes.duration(file, index));
  }

  private static Optional<String> timecode(Demuxer demuxer) {
    String found = entry(demuxer.raw().metadata(), "timecode");
    for (int i = 0; found == null && i < demuxer.streamCount(); i++) {
      found = entry(demuxer.stream(i).metadata(), "timecode");
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable String entry(@Nullable AVDictionary metadata, String key) {
    if (metadata == null || metadata.isNull()) {
      return null;
    }
    AVDictionaryEntry entry = avutil.av_dict_get(metadata, key, null, 0);
    return entry == null || entry.isNull() ? null : text(entry.value());
  }

  private static String text(@Nullable BytePointer pointer) {
    return pointer == null || pointer.isNull() ? "unknown" : pointer.getString();
  }
}
