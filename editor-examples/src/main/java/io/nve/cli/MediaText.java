package io.nve.cli;

import io.nve.spi.AudioStreamInfo;
import io.nve.spi.MediaInfo;
import io.nve.spi.OtherStreamInfo;
import io.nve.spi.StreamInfo;
import io.nve.spi.VideoStreamInfo;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a probe found out, as lines for people. */
final class MediaText {
  private MediaText() {}

  static String of(Path file, MediaInfo info) {
    StringBuilder text = new StringBuilder(file + "\n");
    TextTable about = new TextTable().row("container", info.container());
    about.row("duration", info.duration() == 0 ? "a still picture" : duration(info.duration()));
    about.row("size", ByteCount.text(info.bytes()));
    info.tags().forEach((key, value) -> about.row(key, value.replace('\n', ' ')));
    text.append(about.indented(2));
    info.streams().forEach(stream -> append(text, stream));
    return text.toString();
  }

  private static void append(StringBuilder text, StreamInfo stream) {
    TextTable table =
        switch (stream) {
          case VideoStreamInfo video -> video(video);
          case AudioStreamInfo audio -> audio(audio);
          case OtherStreamInfo ignored -> new TextTable();
        };
    String kind =
        switch (stream) {
          case VideoStreamInfo ignored -> "video";
          case AudioStreamInfo ignored -> "audio";
          case OtherStreamInfo other -> other.type();
        };
    text.append("  stream ").append(stream.index()).append(": ").append(kind).append(", ");
    text.append(stream.codec()).append('\n').append(table.indented(4));
  }

  private static TextTable video(VideoStreamInfo video) {
    TextTable table = new TextTable().row("picture", size(video));
    if (video.duration() > 0) {
      table.row("rate", rate(video));
      String count =
          video.frames() == VideoStreamInfo.UNKNOWN_FRAMES ? "" : ", " + video.frames() + " frames";
      table.row("duration", duration(video.duration()) + count);
    }
    table.row("pixels", pixels(video.pixels()));
    VideoStreamInfo.ColourInfo colour = video.colour();
    String colours =
        Stream.of(colour.primaries(), colour.transfer(), colour.matrix(), colour.range())
            .map(part -> part.isEmpty() ? "?" : part)
            .collect(Collectors.joining(" / "));
    table.row("colour", colours + "  (primaries / transfer / matrix / range)");
    if (!video.startTimecode().isEmpty()) {
      table.row("timecode", video.startTimecode());
    }
    return table;
  }

  private static String size(VideoStreamInfo video) {
    String text = video.size().width() + "x" + video.size().height();
    if (video.size().aspectNumerator() != video.size().aspectDenominator()) {
      text += ", pixels " + video.size().aspectNumerator() + ":" + video.size().aspectDenominator();
    }
    return video.rotation() == 0
        ? text
        : text
            + ", stored "
            + video.codedWidth()
            + "x"
            + video.codedHeight()
            + " and turned by "
            + video.rotation()
            + " degrees";
  }

  private static String rate(VideoStreamInfo video) {
    FrameRate rate = video.rate();
    String text =
        rate.denominator() == 1
            ? rate + " fps"
            : String.format(Locale.ROOT, "%.3f fps (%s)", rate.toDouble(), rate);
    return video.variableRate() ? text + " on average, varies" : text;
  }

  private static String pixels(VideoStreamInfo.PixelInfo pixels) {
    return pixels.format() + ", " + pixels.bitDepth() + " bits" + (pixels.alpha() ? ", alpha" : "");
  }

  private static TextTable audio(AudioStreamInfo audio) {
    String layout = audio.layout().isEmpty() ? "" : " (" + audio.layout() + ")";
    TextTable table =
        new TextTable()
            .row("sound", audio.sampleRate() + " Hz, " + audio.channels() + " channels" + layout)
            .row("duration", duration(audio.duration()))
            .row("samples", audio.sampleFormat());
    return audio.language().isEmpty() ? table : table.row("language", audio.language());
  }

  /** Returns for example {@code 0:01:02.500}. */
  private static String duration(long ticks) {
    long millis = ticks / Ticks.PER_MILLISECOND;
    long seconds = millis / 1000;
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d.%03d",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
        millis % 1000);
  }
}
