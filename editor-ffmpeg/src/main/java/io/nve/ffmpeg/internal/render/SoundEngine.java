package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.mix.Mixer;
import io.nve.ffmpeg.internal.mix.SoundBlock;
import io.nve.render.SoundLayer;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Mixes the sounds of one plan.
 *
 * <p>A layer's source is opened when the first block reaches it and closed behind its last sample.
 * Going back is possible, for nested sequences that are played backwards, and opens it again.
 */
final class SoundEngine implements AutoCloseable {
  private final List<SoundLayer> layers;
  private final List<SoundSpan> spans;
  private final SoundSpan whole;
  private final SoundFeeds feeds;
  private final Mixer mixer;
  private final List<PlayingSound> playing = new ArrayList<>();
  private int next;
  private long reached = Long.MIN_VALUE;

  /**
   * An engine for some layers.
   *
   * @param layers sorted by start
   * @param duration beyond it, and before 0, there is silence
   */
  SoundEngine(List<SoundLayer> layers, long duration, SoundFeeds feeds) {
    this.layers = layers;
    this.spans = layers.stream().map(layer -> SoundSpan.of(layer.range(), feeds.rate())).toList();
    this.whole = SoundSpan.of(new TimeRange(0, duration), feeds.rate());
    this.feeds = feeds;
    this.mixer = new Mixer(feeds.channels());
  }

  int channels() {
    return feeds.channels();
  }

  /**
   * Fills a block.
   *
   * @param block silent
   * @param start the plan's sample that it begins with
   */
  void fill(SoundBlock block, long start) {
    if (start < reached) {
      close();
    }
    reached = start + block.length();
    open(start);
    Iterator<PlayingSound> all = playing.iterator();
    while (all.hasNext()) {
      PlayingSound sound = all.next();
      sound.addTo(block, start, mixer);
      if (sound.span().end() <= reached) {
        sound.close();
        all.remove();
      }
    }
    silenceOutside(block, start);
  }

  /** Opens the layers that begin before the point that has been reached, and have not ended. */
  private void open(long start) {
    while (next < layers.size() && spans.get(next).first() < reached) {
      SoundSpan span = spans.get(next);
      if (span.end() > start) {
        playing.add(new PlayingSound(layers.get(next), span, feeds));
      }
      next++;
    }
  }

  private void silenceOutside(SoundBlock block, long start) {
    int before = (int) Math.max(0, Math.min(block.length(), whole.first() - start));
    int until = (int) Math.max(0, Math.min(block.length(), whole.end() - start));
    for (int channel = 0; channel < block.channels(); channel++) {
      Arrays.fill(block.channel(channel), 0, before, 0);
      Arrays.fill(block.channel(channel), until, block.length(), 0);
    }
  }

  @Override
  public void close() {
    playing.forEach(PlayingSound::close);
    playing.clear();
    next = 0;
    reached = Long.MIN_VALUE;
  }
}
