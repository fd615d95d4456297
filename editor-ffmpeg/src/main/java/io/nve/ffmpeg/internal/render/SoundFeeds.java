package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.media.AudioSource;
import io.nve.model.SpeedMap;
import io.nve.render.SoundLayer;
import io.nve.render.SoundSource;
import io.nve.time.Ticks;

/**
 * Opens what sound layers play, at the rate and channels of the mix.
 *
 * @param sources where media lies
 * @param rate samples per second of the mix
 * @param channels channels of the mix
 */
record SoundFeeds(Sources sources, int rate, int channels) {
  /** Beyond these, in samples a second, resampling makes no sense any more. */
  private static final long SLOWEST = 1_000;

  private static final long FASTEST = 1_536_000;

  /**
   * A layer's sound.
   *
   * @param feed where samples come from
   * @param first the number, in the feed, of the layer's first sample
   */
  record Opened(SoundFeed feed, long first) {}

  /**
   * Opens a layer.
   *
   * @param start the time of the layer's first sample in the plan, in ticks
   */
  Opened open(SoundLayer layer, long start) {
    long origin = origin(layer.source());
    long sourceTime = layer.time().sourceAt(start) - origin;
    if (layer.time().speed() instanceof SpeedMap.Constant speed) {
      return constant(layer.source(), speed, sourceTime);
    }
    // Feeds of this kind count from the layer's first sample.
    SoundFeed warped =
        new WarpedSound(
            plain(layer.source(), rate),
            rate,
            channels,
            sample -> layer.time().sourceAt(start + Ticks.ofSamples(sample, rate)) - origin);
    return new Opened(warped, 0);
  }

  private Opened constant(SoundSource source, SpeedMap.Constant speed, long sourceTime) {
    long pace = Math.abs(speed.numerator());
    if (source instanceof SoundSource.Nested && pace != speed.denominator()) {
      SoundFeed nested = plain(source, rate);
      SoundFeed warped =
          new WarpedSound(
              nested,
              rate,
              channels,
              sample -> sourceTime + speed.sourceAt(Ticks.ofSamples(sample, rate)));
      return new Opened(warped, 0);
    }
    // Played twice as fast, a second of the mix takes two of the source: half as many samples each.
    long paced = Ticks.scale(rate, speed.denominator(), pace);
    if (paced < SLOWEST || paced > FASTEST) {
      return new Opened(new Silence(), 0);
    }
    SoundFeed feed = plain(source, (int) paced);
    long position = Ticks.scale(sourceTime, paced, Ticks.PER_SECOND);
    return speed.numerator() > 0
        ? new Opened(feed, position)
        : new Opened(new ReversedSound(feed, channels), -position);
  }

  /** Source time of media counts as the asset does; that of nested plans from their start. */
  private long origin(SoundSource source) {
    return source instanceof SoundSource.Media media
        ? sources.of(media.asset()).source().start()
        : 0;
  }

  private SoundFeed plain(SoundSource source, int atRate) {
    return switch (source) {
      case SoundSource.Nested nested ->
          new NestedSound(new SoundEngine(nested.plan().sounds(), nested.plan().duration(), this));
      case SoundSource.Media media ->
          sources
              .of(media.asset())
              .input()
              .<SoundFeed>map(input ->
                  new MediaSound(AudioSource.open(input, media.stream(), atRate, channels)))
              .orElseGet(Silence::new);
    };
  }
}
