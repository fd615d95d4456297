package io.nve.ffmpeg.internal.av;

import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Owns an {@code SwrContext}: turns samples into planar floats of one rate and channel count. The
 * first sample out stands at the time of the first sample in; output comes later than its input,
 * but is not shifted.
 */
public final class Resampler implements AutoCloseable {
  private final SwrContext context;
  private final int channels;
  private final FloatPlanes in;
  private final FloatPlanes out;
  private boolean closed;

  private Resampler(SwrContext context, int channels) {
    this.context = context;
    this.channels = channels;
    in = new FloatPlanes(channels);
    out = new FloatPlanes(channels);
  }

  /** Takes the samples that come out, piece by piece. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes {@code count} samples of each channel.
     *
     * @param planes one array per channel, which the sink may keep
     */
    void accept(float[][] planes, int count);
  }

  /** Opens a resampler for frames of the same kind as {@code like}. */
  public static Resampler forFrames(Frame like, int rate, int channels) {
    return open(like.raw().ch_layout(), like.format(), like.raw().sample_rate(), rate, channels);
  }

  /** Opens a resampler that changes the rate of planar floats, and nothing else. */
  public static Resampler forRate(int inRate, int outRate, int channels) {
    try (AVChannelLayout layout = new AVChannelLayout()) {
      avutil.av_channel_layout_default(layout, channels);
      return open(layout, avutil.AV_SAMPLE_FMT_FLTP, inRate, outRate, channels);
    }
  }

  private static Resampler open(
      AVChannelLayout layout, int format, int inRate, int outRate, int channels) {
    Libav.load();
    SwrContext context = new SwrContext(null);
    try (AVChannelLayout source = new AVChannelLayout();
        AVChannelLayout target = new AVChannelLayout()) {
      copyKnown(layout, source);
      avutil.av_channel_layout_default(target, channels);
      int code =
          swresample.swr_alloc_set_opts2(
              context, target, avutil.AV_SAMPLE_FMT_FLTP, outRate, source, format, inRate, 0, null);
      boolean widen = source.nb_channels() == 1 && channels == 2;
      avutil.av_channel_layout_uninit(source);
      avutil.av_channel_layout_uninit(target);
      AvError.check(code, "set up a resampler");
      if (widen) {
        // The library takes 3 dB off; a mono clip is to sound as loud on both sides as its file.
        swresample.swr_set_matrix(context, new double[] {1, 1}, 1);
      }
      AvError.check(swresample.swr_init(context), "start a resampler");
      return new Resampler(context, channels);
    } catch (AvException refused) {
      swresample.swr_free(context);
      throw refused;
    }
  }

  // Files often say how many channels there are, but not which; the usual ones are meant then.
  private static void copyKnown(AVChannelLayout layout, AVChannelLayout copy) {
    if (layout.order() == avutil.AV_CHANNEL_ORDER_UNSPEC) {
      avutil.av_channel_layout_default(copy, layout.nb_channels());
    } else {
      AvError.check(avutil.av_channel_layout_copy(copy, layout), "copy a channel layout");
    }
  }

  /** Resamples all of {@code frame} and hands what comes out to {@code sink}. */
  public void convert(Frame frame, Sink sink) {
    run(frame.raw().extended_data(), frame.sampleCount(), sink);
  }

  /** Resamples {@code count} samples of each channel from {@code from} on. */
  public void convert(float[][] planes, int from, int count, Sink sink) {
    if (count > 0) {
      PointerPointer<?> pointers = in.withRoom(count);
      in.write(planes, from, count);
      run(pointers, count, sink);
    }
  }

  /** Hands what is still inside at the end of the sound to {@code sink}; nothing goes in after. */
  public void finish(Sink sink) {
    run(null, 0, sink);
  }

  private void run(@Nullable PointerPointer<?> data, int count, Sink sink) {
    int room = AvError.check(swresample.swr_get_out_samples(context, count), "resample");
    PointerPointer<?> target = out.withRoom(room);
    int made =
        AvError.check(swresample.swr_convert(context, target, room, data, count), "resample");
    if (made > 0) {
      float[][] planes = new float[channels][made];
      out.read(planes, made);
      sink.accept(planes, made);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      swresample.swr_free(context);
      in.close();
      out.close();
    }
  }
}
