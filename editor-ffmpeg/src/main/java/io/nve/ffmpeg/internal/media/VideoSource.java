package io.nve.ffmpeg.internal.media;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.AvException;
import io.nve.ffmpeg.internal.av.Decoder;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Packet;
import io.nve.ffmpeg.internal.av.Pixels;
import io.nve.ffmpeg.internal.av.TimeBase;
import io.nve.time.Ticks;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * Gives the exact picture that a stream shows at any time.
 *
 * <p>A picture is shown from its own stamp up to the next one's; before the first the first is
 * shown, after the last the last. Stamps that were rounded to the file's unit count as rounded. So
 * asking at the start of a frame works, and asking at its middle always does.
 *
 * <p>Going forward decodes on without seeking; going elsewhere seeks to the key frame before and
 * leaves out pictures that no wanted one needs. Not safe for use by several threads at a time.
 */
public final class VideoSource implements AutoCloseable {
  private static final long WORTH_A_SEEK = Ticks.PER_SECOND / 2;
  private static final long WORTH_A_BLIND_SEEK = 5 * Ticks.PER_SECOND;

  /** Who steps back is given the pictures of this long before without decoding them again. */
  private static final long KEPT_GOING_BACK = Ticks.PER_SECOND / 2;

  private static final long NOTHING = Long.MIN_VALUE;

  /** Units longer than this are not rounded to: the file counts frames in them. */
  private static final long MOST_ROUNDED = Ticks.PER_MILLISECOND;

  /** The most pictures that a decoder holds back to put them into order. */
  private static final long MOST_DELAY = 16;

  /** How far before the wanted time to try, one after the other, in seconds. */
  private static final int[] STEPS_BACK = {0, 1, 4, 16, 64};

  private final MediaFile file;
  private final int index;
  private final TimeBase unit;
  private final long origin;
  private final long slack;
  private final boolean still;
  private final Orientation stored;
  private final Decoder decoder;
  private final PacketsAhead ahead;
  private final RgbaScaler scaler = new RgbaScaler();
  private final RecentFrames recent;
  private final ArrayDeque<Decoded> pushedBack = new ArrayDeque<>();
  private @Nullable Decoded current;
  private @Nullable Decoded previous;
  private long currentStamp = NOTHING;
  private boolean draining;
  private boolean stampsClear = true;
  private boolean delayKnown;
  private boolean goingBack;
  private long lastAsked = NOTHING;
  private long delay;

  /** A picture and its stamp, derived from its neighbour's where it has none. */
  private record Decoded(Frame frame, long stamp) implements AutoCloseable {
    @Override
    public void close() {
      frame.close();
    }
  }

  private VideoSource(MediaFile file, int index, Decoder decoder) {
    this.file = file;
    this.index = index;
    this.decoder = decoder;
    unit = file.timeBase(index);
    origin = StreamTimes.origin(file);
    slack = slack(unit);
    still = Stills.isStill(file);
    stored = Orientation.of(file.stream(index).codecpar());
    ahead = new PacketsAhead(file, index);
    recent = new RecentFrames(pictureBytes());
    file.demuxer().useOnly(Set.of(index));
  }

  /**
   * Opens the first stream of pictures.
   *
   * @throws EditorException as {@link MediaProber#probe} does, or with {@code NO_SUCH_STREAM}
   */
  public static VideoSource open(MediaInput input) {
    MediaFile file = MediaFile.open(input);
    return open(file, () -> file.nth(0, avutil.AVMEDIA_TYPE_VIDEO));
  }

  /** Opens the stream of pictures that is number {@code ordinal}, from 0, among its like. */
  public static VideoSource open(MediaInput input, int ordinal) {
    MediaFile file = MediaFile.open(input);
    return open(file, () -> file.nth(ordinal, avutil.AVMEDIA_TYPE_VIDEO));
  }

  private static VideoSource open(MediaFile file, IntSupplier choice) {
    try {
      return file.typed(() -> open(file, choice.getAsInt()));
    } catch (EditorException refused) {
      file.close();
      throw refused;
    }
  }

  private static VideoSource open(MediaFile file, int index) {
    Decoder decoder = file.decoder(index);
    try {
      return new VideoSource(file, index, decoder);
    } catch (AvException | EditorException refused) {
      decoder.close();
      throw refused;
    }
  }

  /** Returns how far a stamp in this unit may be from the time that it stands for. */
  static long slack(TimeBase unit) {
    return Math.min(unit.toTicks(1) / 2, MOST_ROUNDED);
  }

  /** Returns the number of the stream in its file. */
  public int index() {
    return index;
  }

  /** Returns the width of a pixel in heights of a pixel. */
  public Ratio pixelAspect() {
    AVStream stream = file.stream(index);
    return Ratio.of(avformat.av_guess_sample_aspect_ratio(file.demuxer().raw(), stream, null));
  }

  /** Returns how {@code picture}, one of this source's, is turned before it is shown. */
  public Orientation orientation(TimedFrame picture) {
    return Orientation.of(picture.frame().raw(), stored);
  }

  /** Returns {@code picture}, one of this source's, as it is shown: upright, square pixels. */
  public Pixels shown(TimedFrame picture) {
    Frame frame = picture.frame();
    return file.typed(() -> {
      int width = pixelAspect().times(frame.width());
      file.checkPixels(width, frame.height());
      try (Frame rgba = scaler.of(width, frame.height()).convert(frame)) {
        return orientation(picture).apply(Pixels.of(rgba));
      }
    });
  }

  /**
   * Returns the picture that is shown at a time; the caller closes it.
   *
   * @param ticks from time zero of the file
   * @throws EditorException with {@code CORRUPT_MEDIA} when no picture can be decoded, {@code
   *     CANCELLED} or {@code RENDER_TIMEOUT}
   */
  public TimedFrame frameAt(long ticks) {
    file.patience().restart();
    goingBack = ticks < lastAsked && lastAsked - ticks <= KEPT_GOING_BACK;
    lastAsked = ticks;
    TimedFrame found = recent.at(ticks);
    return found != null ? found.share() : file.typed(() -> remember(find(ticks)));
  }

  /** Returns whether the picture at a time is at hand, or reached by decoding on. */
  boolean goesOnTo(long ticks) {
    return recent.at(ticks) != null || goesOn(stampOf(ticks));
  }

  /** Returns the stamp of the picture that was decoded last. */
  long position() {
    return currentStamp;
  }

  /** Returns whether much has to be decoded to get from a key frame to the picture at a time. */
  boolean farFromKey(long ticks) {
    long stamp = stampOf(ticks);
    long key = keyBefore(stamp);
    return !still && (key == TimeBase.UNKNOWN || unit.toTicks(stamp - key) > WORTH_A_SEEK);
  }

  /** Returns the bytes of one decoded picture, about. */
  long pictureBytes() {
    AVCodecParameters parameters = file.stream(index).codecpar();
    AVPixFmtDescriptor layout = avutil.av_pix_fmt_desc_get(parameters.format());
    // A damaged stream may not say how it holds pixels; four bytes are more than most need.
    int bits = layout == null ? Integer.SIZE : avutil.av_get_bits_per_pixel(layout);
    return (long) parameters.width() * parameters.height() * Math.max(bits, Byte.SIZE) / Byte.SIZE;
  }

  private long stampOf(long ticks) {
    return unit.floor(Ticks.plus(Ticks.plus(ticks, origin), slack));
  }

  private TimedFrame remember(TimedFrame found) {
    recent.add(found.share());
    return found;
  }

  private TimedFrame find(long ticks) {
    if (still) {
      return new TimedFrame(only().frame.share(), NOTHING, Long.MAX_VALUE, 0);
    }
    long stamp = stampOf(ticks);
    if (stampsClear) {
      TimedFrame exact = findByStamps(stamp);
      if (exact != null) {
        return exact;
      }
      // Packets and pictures disagree about stamps: from here on only pictures are believed.
      stampsClear = false;
    }
    return findByPictures(stamp);
  }

  private Decoded only() {
    if (current == null && !step(NOTHING)) {
      throw undecodable();
    }
    return shownNow();
  }

  // ---- when packets say which picture is wanted ----

  private @Nullable TimedFrame findByStamps(long stamp) {
    boolean reached = goesOn(stamp) && ahead.lookPast(stamp) && covers(stamp);
    if (!reached && !seekByStamps(stamp)) {
      return null;
    }
    Long wanted = ahead.floor(stamp);
    if (wanted == null && current == null) {
      wanted = ahead.first();
    }
    long from = goingBack && wanted != null ? wanted - unit.floor(KEPT_GOING_BACK) : NOTHING;
    while (wanted != null && currentStamp < wanted) {
      if (!step(goingBack ? from : wanted)) {
        return null;
      }
      keepPrevious(from);
    }
    if (current == null || (wanted != null && currentStamp != wanted)) {
      return null;
    }
    Long next = ahead.higher(stamp);
    return timed(next == null ? Long.MAX_VALUE : next);
  }

  /** Keeps the picture before the current one, if nothing from {@code from} on was left out. */
  private void keepPrevious(long from) {
    Decoded before = previous;
    if (goingBack && before != null && before.stamp >= from) {
      recent.add(
          new TimedFrame(
              before.frame.share(), ticksOf(before.stamp), ticksOf(currentStamp), slack));
    }
  }

  /** Returns whether the picture at {@code stamp} is still to come, or is the one shown now. */
  private boolean covers(long stamp) {
    return (current != null && currentStamp <= stamp) || ahead.floor(stamp) != null;
  }

  private boolean seekByStamps(long stamp) {
    for (int back : STEPS_BACK) {
      long to = stamp - unit.floor(back * Ticks.PER_SECOND);
      if (file.demuxer().seek(index, to)) {
        restart();
        if (ahead.skipToKey() && ahead.lookPast(stamp) && ahead.floor(stamp) != null) {
          return true;
        }
      }
    }
    rewind();
    return ahead.lookPast(stamp);
  }

  // ---- when only decoded pictures can be believed ----

  private TimedFrame findByPictures(long stamp) {
    if (!delayKnown) {
      measureDelay();
    }
    if (current == null || currentStamp > stamp || farAhead(stamp)) {
      seekByPictures(stamp);
    }
    while (step(NOTHING)) {
      if (currentStamp > stamp) {
        break;
      }
    }
    return pictureBefore(stamp);
  }

  /**
   * Formats that date packets only by their order date a picture by the packet that pushed it out
   * of the decoder: all are late by as much as the first one is.
   */
  private void measureDelay() {
    rewind();
    if (!step(NOTHING)) {
      throw undecodable();
    }
    long first = file.stream(index).start_time();
    if (first != TimeBase.UNKNOWN) {
      delay = Math.clamp(currentStamp - first, 0, MOST_DELAY);
    }
    delayKnown = true;
    rewind();
  }

  private void seekByPictures(long stamp) {
    for (int back : STEPS_BACK) {
      if (file.demuxer().seek(index, stamp - unit.floor(back * Ticks.PER_SECOND))) {
        restart();
        if (step(NOTHING) && currentStamp <= stamp) {
          return;
        }
      }
    }
    rewind();
    if (!step(NOTHING)) {
      throw undecodable();
    }
  }

  /** Steps back from the picture that turned out to be too late to the one before it. */
  private TimedFrame pictureBefore(long stamp) {
    Decoded late = shownNow();
    Decoded before = previous;
    if (late.stamp <= stamp || before == null) {
      return timed(Long.MAX_VALUE);
    }
    pushedBack.push(late);
    current = before;
    currentStamp = before.stamp;
    previous = null;
    return timed(late.stamp);
  }

  // ---- decoding ----

  /**
   * Decodes the next picture into {@link #current}.
   *
   * @param wanted stamp before which pictures may be left out; the smallest value for none
   * @return false at the end of the stream
   */
  private boolean step(long wanted) {
    Decoded next = pushedBack.isEmpty() ? stamped(decode(wanted)) : pushedBack.pop();
    if (next == null) {
      return false;
    }
    if (previous != null) {
      previous.close();
    }
    previous = current;
    current = next;
    currentStamp = next.stamp;
    ahead.shown(currentStamp);
    return true;
  }

  private @Nullable Decoded stamped(@Nullable Frame frame) {
    if (frame == null) {
      return null;
    }
    if (frame.pts() != TimeBase.UNKNOWN) {
      return new Decoded(frame, frame.pts() - delay);
    }
    Decoded before = current;
    long stamp =
        before == null ? unit.nearest(origin) : before.stamp + Math.max(1, before.frame.duration());
    return new Decoded(frame, stamp);
  }

  private @Nullable Frame decode(long wanted) {
    try (Frame out = new Frame()) {
      while (true) {
        switch (decoder.receive(out)) {
          case FRAME -> {
            return out.take();
          }
          case ENDED -> {
            return null;
          }
          case STARVED -> feed(wanted);
        }
        file.patience().check();
      }
    }
  }

  private void feed(long wanted) {
    try (Packet packet = ahead.next()) {
      if (packet != null) {
        decoder.skipUnreferenced(packet.pts() != TimeBase.UNKNOWN && packet.pts() < wanted);
        decoder.send(packet);
      } else if (!draining) {
        draining = true;
        decoder.send(null);
      }
    }
  }

  // ---- getting about ----

  /** Returns whether decoding on is a way, and the better one, to {@code stamp}. */
  private boolean goesOn(long stamp) {
    return current == null ? stamp <= fresh() : currentStamp <= stamp && !farAhead(stamp);
  }

  private long fresh() {
    return unit.nearest(Ticks.plus(origin, WORTH_A_SEEK));
  }

  private boolean farAhead(long stamp) {
    long from = Math.max(currentStamp, ahead.readUpTo());
    long distance = unit.toTicks(Math.max(0, stamp - from));
    if (distance <= WORTH_A_SEEK) {
      return false;
    }
    long key = keyBefore(stamp);
    return key == TimeBase.UNKNOWN ? distance > WORTH_A_BLIND_SEEK : key > from;
  }

  /** Returns the decoding stamp of the key frame at or before {@code stamp}, if an index says. */
  private long keyBefore(long stamp) {
    int entry =
        avformat.av_index_search_timestamp(
            file.stream(index), stamp, avformat.AVSEEK_FLAG_BACKWARD);
    return entry < 0
        ? TimeBase.UNKNOWN
        : avformat.avformat_index_get_entry(file.stream(index), entry).timestamp();
  }

  private void rewind() {
    if (!file.demuxer().seek(index, Long.MIN_VALUE / 2)) {
      file.demuxer().seek(index, unit.nearest(origin));
    }
    restart();
  }

  private void restart() {
    decoder.flush();
    ahead.restart();
    draining = false;
    letGo();
  }

  private void letGo() {
    if (current != null) {
      current.close();
    }
    if (previous != null) {
      previous.close();
    }
    current = null;
    previous = null;
    currentStamp = NOTHING;
    pushedBack.forEach(Decoded::close);
    pushedBack.clear();
  }

  private TimedFrame timed(long nextStamp) {
    long end = nextStamp == Long.MAX_VALUE ? Long.MAX_VALUE : ticksOf(nextStamp);
    return new TimedFrame(shownNow().frame.share(), ticksOf(currentStamp), end, slack);
  }

  private long ticksOf(long stamp) {
    return Ticks.minus(unit.toTicks(stamp), origin);
  }

  private Decoded shownNow() {
    Decoded shown = current;
    if (shown == null) {
      throw undecodable();
    }
    return shown;
  }

  private EditorException undecodable() {
    return file.error(ErrorCode.CORRUPT_MEDIA, "has no picture that can be decoded");
  }

  @Override
  public void close() {
    letGo();
    recent.close();
    scaler.close();
    ahead.close();
    decoder.close();
    file.close();
  }
}
