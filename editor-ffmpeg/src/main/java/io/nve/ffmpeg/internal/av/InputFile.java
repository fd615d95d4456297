package io.nve.ffmpeg.internal.av;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;

/**
 * Owns the bytes of one local file as an {@code AVIOContext}.
 *
 * <p>Opened here rather than by the demuxer, so that the demuxer never learns the file's name: it
 * is chosen by content alone, and a path inside the media cannot be resolved against ours.
 */
final class InputFile implements AutoCloseable {
  private final AVIOContext io;
  private final InterruptCallback.Registration registration;
  private boolean closed;

  private InputFile(AVIOContext io, InterruptCallback.Registration registration) {
    this.io = io;
    this.registration = registration;
  }

  static InputFile open(Path file, Interrupt interrupt) {
    Libav.load();
    InterruptCallback.Registration registration = InterruptCallback.register(interrupt);
    AVIOContext io = new AVIOContext(null);
    int code;
    try (AVIOInterruptCB callback = new AVIOInterruptCB();
        BytePointer url = url(file);
        Options options = new Options().set("protocol_whitelist", "file")) {
      registration.writeTo(callback);
      code = avformat.avio_open2(io, url, avformat.AVIO_FLAG_READ, callback, options.raw());
    }
    if (code < 0) {
      registration.close();
    }
    AvError.check(code, AvError.OPEN_FILE);
    return new InputFile(io, registration);
  }

  // The prefix pins the protocol: without it a name such as "concat:a|b" would choose its own.
  private static BytePointer url(Path file) {
    byte[] utf8 = ("file:" + file.toAbsolutePath()).getBytes(StandardCharsets.UTF_8);
    BytePointer url = new BytePointer(utf8.length + 1L);
    url.put(utf8, 0, utf8.length).put(utf8.length, (byte) 0);
    return url;
  }

  /**
   * Returns the format that the contents are in; the file is back at its start after that.
   *
   * @throws AvException when it is none that {@code policy} allows
   */
  AVInputFormat recognise(OpenPolicy policy) {
    AVInputFormat format = new AVInputFormat(null);
    int size = (int) Math.min(Integer.MAX_VALUE, policy.probeBytes());
    int score = avformat.av_probe_input_buffer2(io, format, "", null, 0, size);
    AvError.check(score, AvError.RECOGNISE_FORMAT);
    if (!policy.allowsFormat(format.name().getString())) {
      throw new AvException(AvError.INVALID_ARGUMENT, AvError.RECOGNISE_FORMAT);
    }
    return format;
  }

  AVIOContext raw() {
    return io;
  }

  void writeInterruptTo(AVIOInterruptCB target) {
    registration.writeTo(target);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      avformat.avio_closep(io);
      registration.close();
    }
  }
}
