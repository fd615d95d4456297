package io.nve.ffmpeg.internal.av;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.global.avutil;

/** Owns one {@code AVFrame}: a decoded picture or a run of decoded samples. */
public final class Frame implements AutoCloseable {
  /**
   * Where the side data has the number of samples to drop at the end, 32 bits, little end first.
   */
  private static final int PADDING_AT_END = 4;

  private final AVFrame frame;
  private boolean closed;

  /** Allocates a frame without contents. */
  public Frame() {
    Libav.load();
    frame = AvError.allocated(avutil.av_frame_alloc(), "allocate a frame");
  }

  /**
   * Allocates a picture with memory of its own, contents undefined.
   *
   * @param format an {@code AV_PIX_FMT_…} value
   */
  public static Frame picture(int width, int height, int format) {
    Frame picture = new Frame();
    picture.frame.width(width).height(height).format(format);
    return picture.allocateBuffers("allocate a picture");
  }

  /**
   * Allocates room for samples, contents undefined.
   *
   * @param format an {@code AV_SAMPLE_FMT_…} value
   */
  public static Frame samples(int count, int rate, int channels, int format) {
    Frame samples = new Frame();
    samples.frame.nb_samples(count).sample_rate(rate).format(format);
    avutil.av_channel_layout_default(samples.frame.ch_layout(), channels);
    return samples.allocateBuffers("allocate samples");
  }

  private Frame allocateBuffers(String operation) {
    int code = avutil.av_frame_get_buffer(frame, 0);
    if (code < 0) {
      close();
    }
    AvError.check(code, operation);
    return this;
  }

  /** Returns the native frame, for calls into libav* while this object is open. */
  public AVFrame raw() {
    return frame;
  }

  /** Returns the width in pixels. */
  public int width() {
    return frame.width();
  }

  /** Returns the height in pixels. */
  public int height() {
    return frame.height();
  }

  /** Returns the {@code AV_PIX_FMT_…} or {@code AV_SAMPLE_FMT_…} value. */
  public int format() {
    return frame.format();
  }

  /** Returns the number of samples per channel. */
  public int sampleCount() {
    return frame.nb_samples();
  }

  /** Returns when to show the frame, guessed if need be, or {@link TimeBase#UNKNOWN}. */
  public long pts() {
    long stamp = frame.pts();
    return stamp == TimeBase.UNKNOWN ? frame.best_effort_timestamp() : stamp;
  }

  /** Returns how long the frame lasts in the stream's unit, or 0 when unknown. */
  public long duration() {
    return frame.duration();
  }

  /** Returns how many samples at the end of this frame an encoder only put there to fill it. */
  public int paddingAtEnd() {
    AVFrameSideData data = avutil.av_frame_get_side_data(frame, avutil.AV_FRAME_DATA_SKIP_SAMPLES);
    if (data == null || data.isNull() || data.size() < PADDING_AT_END + Integer.BYTES) {
      return 0;
    }
    byte[] bytes = new byte[Integer.BYTES];
    data.data().position(PADDING_AT_END).get(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  /** Returns whether the decoder found damage that it could not repair. */
  public boolean corrupt() {
    return (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0 || frame.decode_error_flags() != 0;
  }

  /** Returns a frame that shares this one's contents; each is closed by itself. */
  public Frame share() {
    Frame shared = new Frame();
    int code = avutil.av_frame_ref(shared.frame, frame);
    if (code < 0) {
      shared.close();
    }
    AvError.check(code, "share a frame");
    return shared;
  }

  /** Moves the contents into a new frame and leaves this one empty. */
  public Frame take() {
    Frame taken = new Frame();
    avutil.av_frame_move_ref(taken.frame, frame);
    return taken;
  }

  /** Lets go of the contents; the frame can be filled again. */
  public void clear() {
    avutil.av_frame_unref(frame);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      avutil.av_frame_free(frame);
    }
  }
}
