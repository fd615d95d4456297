package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.mix.Envelope;
import io.nve.ffmpeg.internal.mix.Mixer;
import io.nve.ffmpeg.internal.mix.SoundBlock;
import io.nve.render.SoundLayer;
import io.nve.render.StereoGain;
import io.nve.time.Ticks;

/** A sound layer while it is open. */
final class PlayingSound implements AutoCloseable {
  private final SoundLayer layer;
  private final SoundFeeds.Opened opened;
  private final SoundSpan span;
  private final Envelope envelope;
  private SoundBlock read;

  PlayingSound(SoundLayer layer, SoundSpan span, SoundFeeds feeds) {
    this.layer = layer;
    this.span = span;
    this.opened = feeds.open(layer, Ticks.ofSamples(span.first(), feeds.rate()));
    this.envelope = envelope(feeds.rate());
    this.read = new SoundBlock(feeds.channels(), 1024);
  }

  private Envelope envelope(int rate) {
    if (layer.isSteady()) {
      StereoGain gain = layer.gainAt(layer.range().start());
      return gain.left() == 1 && gain.right() == 1
          ? Envelope.UNITY
          : (sample, factors) -> spread(gain, factors);
    }
    long last = layer.range().end() - 1;
    return (sample, factors) -> {
      long time = Ticks.ofSamples(span.first() + sample, rate);
      spread(layer.gainAt(Math.max(layer.range().start(), Math.min(last, time))), factors);
    };
  }

  /** Which side each channel is on, in the order that libav* has them for 1 to 8 channels. */
  private static void spread(StereoGain gain, double[] factors) {
    for (int channel = 0; channel < factors.length; channel++) {
      boolean middle = factors.length == 1 || (factors.length > 2 && isMiddle(channel));
      boolean left = channel % 2 == 0;
      factors[channel] = middle ? gain.middle() : left ? gain.left() : gain.right();
    }
  }

  /** In 5.1 and 7.1 the third channel is the centre and the fourth the low frequencies. */
  private static boolean isMiddle(int channel) {
    return channel == 2 || channel == 3;
  }

  SoundSpan span() {
    return span;
  }

  /** Adds what of the layer falls into a block that begins at a sample of the plan. */
  void addTo(SoundBlock bus, long start, Mixer mixer) {
    long from = Math.max(start, span.first());
    long to = Math.min(start + bus.length(), span.end());
    if (from >= to) {
      return;
    }
    int count = (int) (to - from);
    if (read.capacity() < count) {
      read = new SoundBlock(bus.channels(), count);
    }
    long within = from - span.first();
    opened.feed().read(opened.first() + within, read.clear(count).array(), count);
    mixer.add(bus, (int) (from - start), read, within, envelope);
  }

  @Override
  public void close() {
    opened.feed().close();
  }
}
