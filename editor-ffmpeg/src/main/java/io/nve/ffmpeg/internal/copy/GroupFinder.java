package io.nve.ffmpeg.internal.copy;

import io.nve.ffmpeg.internal.av.Packet;
import io.nve.ffmpeg.internal.av.TimeBase;
import io.nve.ffmpeg.internal.media.CodedVideo;
import io.nve.ffmpeg.internal.media.MediaInput;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the coded pictures that some frames of an output can take as they are.
 *
 * <pre>
 *   source   I b b P b b P . . | I b b P b b P | I b b P b b P | I b b P b b P
 *   output               [ . . . . . . . . . . . . . . . . . . . . . . ]
 *              encoded   ^^^^^^  ^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^ ^^^^^^^^^  ^^^ encoded
 *                                            copied
 * </pre>
 *
 * <p>Only a picture that resets the decoder (IDR) begins a copy; key pictures of open groups do
 * not. A copy may end within a group: behind any picture up to which all that are shown earlier are
 * also decoded earlier. Frames must take the pictures one by one, at the output's rate.
 */
public final class GroupFinder {
  private final CodedVideo video;
  private final AvcParameters parameters;
  private final MediaInput input;
  private final int stream;
  private final FrameRate rate;

  /** A finder in an open source. */
  public GroupFinder(
      CodedVideo video, AvcParameters parameters, MediaInput input, int stream, FrameRate rate) {
    this.video = video;
    this.parameters = parameters;
    this.input = input;
    this.stream = stream;
    this.rate = rate;
  }

  /**
   * A copy and where it stands.
   *
   * @param first which of the frames it begins with
   * @param run what is copied
   */
  public record Found(int first, CopiedRun run) {}

  /** A group: its pictures' stamps in the order in which they are decoded. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Group(long[] stamps, boolean clean) {}

  /**
   * Finds what can be copied.
   *
   * @param times when the frames show the source, in ticks from its time zero
   * @param least how many pictures are worth a copy
   */
  public List<Found> find(long[] times, int least) {
    long[] stamps = Arrays.stream(times).map(video::stampOf).toArray();
    List<Found> found = new ArrayList<>();
    if (stamps.length < least || !video.seek(stamps[0])) {
      return found;
    }
    Groups groups = new Groups();
    Copy open = null;
    for (Group group = groups.next(); group != null; group = groups.next()) {
      Match match = match(group, groups.begins(), stamps);
      if (open != null && (match.count == 0 || match.first != open.end())) {
        open.endIn(found, least);
        open = null;
      }
      if (match.count > 0) {
        open = open == null ? new Copy(match.first, first(group)) : open;
        open = open.grown(match);
        if (match.count < group.stamps.length) {
          open.endIn(found, least);
          open = null;
        }
      }
      if (groups.begins() > stamps[stamps.length - 1]) {
        break;
      }
    }
    if (open != null) {
      open.endIn(found, least);
    }
    return found;
  }

  /** How much of a group some frames take, from which one on, and the delay that it needs. */
  private record Match(int first, int count, int delay) {
    static final Match NONE = new Match(0, 0, 0);
  }

  /** A copy that may go on with the next group. */
  private final class Copy {
    private final int first;
    private final long stamp;
    private int count;
    private int delay;

    Copy(int first, long stamp) {
      this.first = first;
      this.stamp = stamp;
    }

    int end() {
      return first + count;
    }

    Copy grown(Match match) {
      count += match.count;
      delay = Math.max(delay, match.delay);
      return this;
    }

    void endIn(List<Found> found, int least) {
      if (count >= least) {
        found.add(new Found(first, new CopiedRun(input, stream, stamp, count, delay)));
      }
    }
  }

  private static long first(Group group) {
    return group.stamps[0];
  }

  private Match match(Group group, long next, long[] wanted) {
    if (!group.clean) {
      return Match.NONE;
    }
    long[] shown = group.stamps.clone();
    Arrays.sort(shown);
    int at = firstFrom(wanted, shown[0]);
    int most = 0;
    while (most < shown.length
        && at + most < wanted.length
        && shows(wanted[at + most], shown, most, next)
        && video.frameOf(shown[0], shown[most], rate) == most) {
      most++;
    }
    return shown[0] == group.stamps[0] ? closed(group, shown, at, most) : Match.NONE;
  }

  /** Whether a frame shows a picture: it is the last that begins by then. */
  private static boolean shows(long wanted, long[] shown, int picture, long nextGroup) {
    long next = picture + 1 == shown.length ? nextGroup : shown[picture + 1];
    return wanted >= shown[picture] && wanted < next;
  }

  private static int firstFrom(long[] sorted, long stamp) {
    int at = Arrays.binarySearch(sorted, stamp);
    int found = at >= 0 ? at : -at - 1;
    while (found > 0 && sorted[found - 1] >= stamp) {
      found--;
    }
    return found;
  }

  /** The longest beginning in decoding order that is also one in the order of showing. */
  private static Match closed(Group group, long[] shown, int first, int most) {
    int furthest = -1;
    int delay = 0;
    Match best = Match.NONE;
    for (int i = 0; i < most; i++) {
      int rank = Arrays.binarySearch(shown, group.stamps[i]);
      furthest = Math.max(furthest, rank);
      delay = Math.max(delay, i - rank);
      if (furthest == i) {
        best = new Match(first, i + 1, delay);
      }
    }
    return best;
  }

  /** Reads group by group. */
  private final class Groups {
    private @Nullable Long begin;
    private boolean ended;

    /** Returns the stamp of the picture that begins the next group, or the greatest at the end. */
    long begins() {
      Long stamp = begin;
      return ended || stamp == null ? Long.MAX_VALUE : stamp;
    }

    @Nullable Group next() {
      Long stamp = begin;
      boolean clean = stamp != null;
      long[] stamps = new long[64];
      int count = 0;
      if (stamp != null) {
        stamps[count++] = stamp;
      }
      while (!ended) {
        try (Packet packet = video.next()) {
          if (packet == null) {
            ended = true;
            break;
          }
          Optional<AccessUnit> unit = AccessUnit.read(packet.bytes(), parameters);
          boolean usable = unit.isPresent() && !packet.hidden() && packet.pts() != TimeBase.UNKNOWN;
          if (usable && unit.get().start()) {
            begin = packet.pts();
            if (count > 0) {
              return new Group(Arrays.copyOf(stamps, count), clean);
            }
            clean = true;
          } else {
            clean &= usable;
          }
          if (count == stamps.length) {
            stamps = Arrays.copyOf(stamps, 2 * count);
          }
          stamps[count++] = usable ? packet.pts() : Long.MIN_VALUE;
        }
      }
      begin = null;
      return count == 0 ? null : new Group(Arrays.copyOf(stamps, count), clean);
    }
  }
}
