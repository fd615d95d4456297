package io.nve.history;

import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transition;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sequences and tracks of two versions: their order, and what editors call them. Where the
 * versions differ the second counts, and for what only the first has, the first.
 */
final class Places {
  private static final int NOWHERE = Integer.MAX_VALUE;
  private static final List<TrackKind> KINDS = List.of(TrackKind.values());

  private final Project before;
  private final Project after;
  private final Map<Id, Integer> sequences = new LinkedHashMap<>();
  private final Map<Id, Integer> tracks = new LinkedHashMap<>();
  private final Map<Id, String> labels = new LinkedHashMap<>();

  Places(Project before, Project after) {
    this.before = before;
    this.after = after;
    read(after);
    read(before);
  }

  private void read(Project project) {
    for (Sequence sequence : project.sequences()) {
      sequences.putIfAbsent(sequence.id(), sequences.size());
      Map<TrackKind, Integer> counts = new LinkedHashMap<>();
      for (Track track : project.tracks(sequence.id())) {
        int number = counts.merge(track.carries(), 1, Integer::sum);
        tracks.putIfAbsent(track.id(), tracks.size());
        labels.putIfAbsent(track.id(), letter(track.carries()) + number);
      }
    }
  }

  private static String letter(TrackKind kind) {
    return switch (kind) {
      case VIDEO -> "V";
      case AUDIO -> "A";
      case CAPTION -> "C";
      case ADJUSTMENT -> "FX";
    };
  }

  /** Returns an entity of the second version, or of the first if the second has it not alive. */
  Optional<Entity> find(Id id) {
    return after.find(id).filter(Entity::alive).or(() -> before.find(id)).or(() -> after.find(id));
  }

  /** Returns what editors call a track by its place, such as V1. */
  String label(Id track) {
    return labels.getOrDefault(track, "a deleted track");
  }

  /** Returns the sequence that an entity is in, if it is in one. */
  Optional<Sequence> sequenceOf(Entity entity) {
    return switch (entity) {
      case Sequence sequence -> Optional.of(sequence);
      case Track track -> find(track.sequence()).flatMap(Places::asSequence);
      case Clip clip -> find(clip.track()).flatMap(this::sequenceOf);
      case Transition transition -> find(transition.left()).flatMap(this::sequenceOf);
      default -> Optional.empty();
    };
  }

  private static Optional<Sequence> asSequence(Entity entity) {
    return entity instanceof Sequence sequence ? Optional.of(sequence) : Optional.empty();
  }

  /** Returns whether something is to be seen in one of the versions: where it is is not deleted. */
  boolean isSeen(Entity entity) {
    return switch (entity) {
      case Track track -> sequences.containsKey(track.sequence());
      case Clip clip -> tracks.containsKey(clip.track());
      default -> true;
    };
  }

  /** Sorts by sequence, what is outside of all first; then by time, then by track. */
  Comparator<Entity> order() {
    return Comparator.<Entity>comparingInt(this::rank)
        .thenComparingLong(this::time)
        .thenComparing(byTrack());
  }

  /** Sorts by track, pictures before sound, then by start. */
  Comparator<Entity> byTrack() {
    return Comparator.<Entity>comparingInt(this::kindRank)
        .thenComparingInt(this::trackRank)
        .thenComparingLong(this::time)
        .thenComparing(Entity::id);
  }

  private int rank(Entity entity) {
    return sequenceOf(entity)
        .map(sequence -> sequences.getOrDefault(sequence.id(), NOWHERE))
        .orElse(-1);
  }

  private int trackRank(Entity entity) {
    return trackOf(entity).map(track -> tracks.getOrDefault(track.id(), NOWHERE)).orElse(-1);
  }

  private int kindRank(Entity entity) {
    return trackOf(entity).map(track -> KINDS.indexOf(track.carries())).orElse(-1);
  }

  private Optional<Track> trackOf(Entity entity) {
    return switch (entity) {
      case Track track -> Optional.of(track);
      case Clip clip -> find(clip.track()).flatMap(this::trackOf);
      case Transition transition -> find(transition.left()).flatMap(this::trackOf);
      default -> Optional.empty();
    };
  }

  /** Returns what the track of a clip carries, or nothing if the track is not known. */
  String carries(Clip clip) {
    return trackOf(clip).map(track -> track.carries().id()).orElse("");
  }

  private long time(Entity entity) {
    return switch (entity) {
      case Clip clip -> clip.start();
      case Transition transition -> find(transition.left()).map(this::time).orElse(0L);
      default -> Long.MIN_VALUE;
    };
  }

  /** Returns the living clips of a link or a group in the second version, by track. */
  List<Clip> members(Id bond) {
    return after.clipsOf(bond).stream().filter(this::isSeen).sorted(byTrack()).toList();
  }
}
