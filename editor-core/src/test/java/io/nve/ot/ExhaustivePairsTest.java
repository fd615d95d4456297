package io.nve.ot;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sound;
import io.nve.model.Title;
import io.nve.model.Transition;
import io.nve.op.Add;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Split;
import io.nve.op.Text;
import io.nve.op.TextDelta;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import io.nve.testkit.SmallWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every operation of a tiny domain against every other, in both orders. */
final class ExhaustivePairsTest {
  private static final List<Id> CLIPS = List.of(Id.of("a"), Id.of("b"), Id.of("c"));
  private static final List<Id> TRACKS = List.of(Id.of("t"), Id.of("u"), Id.of("n"));
  private static final Id TRANSITION = Id.of("x");
  private static final List<Long> TIMES = List.of(0L, 2L, 4L, 6L, 8L);

  private final Project project = SmallWorld.project();

  @Test
  void everyPairConverges() {
    List<Operation> ours = operations("ana");
    List<Operation> theirs = operations("ben");
    assertThat(ours).hasSizeGreaterThan(200);
    for (Operation a : ours) {
      for (Operation b : theirs) {
        Square.close(project, a, b, Order.EARLIER);
        Square.close(project, a, b, Order.LATER);
      }
    }
  }

  @Test
  void everyOperationIsAmongThem() {
    assertThat(operations("ana").stream().map(Object::getClass).distinct())
        .hasSize(Operation.class.getPermittedSubclasses().length - 1) // the server's purge
        .contains(Noop.class, Batch.class);
  }

  /** An operation, undone by its inverse, past anything: undoing after it is as good as before. */
  @Test
  void anOperationAndItsInverseMeanNothingToOthers() {
    for (Operation a : operations("ana")) {
      List<Operation> nothing = List.of(a, a.inverse(project));
      for (Operation b : operations("ben")) {
        Square.close(project, nothing, List.of(b), Order.LATER);
      }
    }
  }

  private static List<Operation> operations(String author) {
    List<Operation> all = new ArrayList<>();
    all.add(Noop.NOOP);
    CLIPS.forEach(clip -> addClipOperations(clip, author, all));
    TRACKS.forEach(track -> addTrackOperations(track, author, all));
    all.add(new Alive(TRANSITION, false));
    all.add(Set.of(TRANSITION, Transition.LEFT, CLIPS.get(1)));
    all.add(new Create(Transition.of(fresh(author), "dissolve", CLIPS.get(0), CLIPS.get(2), 1, 1)));
    all.add(
        new Batch(
            "insert",
            List.of(
                new Split(CLIPS.get(0), fresh(author), 4),
                new Shift(TRACKS.get(0), 2, 3),
                new Create(Clip.media(Id.of(author + ".n"), Id.of("m"), TRACKS.get(0), 2, 0, 3)))));
    all.add(
        new Batch(
            "ripple", List.of(new Alive(CLIPS.get(0), false), new Shift(TRACKS.get(0), 0, -4))));
    return all;
  }

  private static Id fresh(String author) {
    return Id.of(author + ".1");
  }

  private static void addClipOperations(Id clip, String author, List<Operation> all) {
    Stream.of(true, false).forEach(alive -> all.add(new Alive(clip, alive)));
    all.add(new Set(clip, Sound.FADE_IN.key(), Json.of(author.length())));
    all.add(Set.remove(clip, Sound.FADE_IN.key()));
    all.add(new Set(clip, Sound.FADE_OUT.key(), Json.of(author.length())));
    all.add(new Set(clip, Title.TEXT.key(), Json.of(author)));
    all.add(new Add(clip, Sound.FADE_IN.key(), author.hashCode() % 7));
    all.add(new Text(clip, Title.TEXT.key(), TextDelta.replace(0, 0, author)));
    all.add(new Text(clip, Title.TEXT.key(), TextDelta.replace(1, 2, author)));
    all.add(new Text(clip, Title.TEXT.key(), TextDelta.replace(9, 0, author)));
    all.add(new Slip(clip, 3));
    all.add(new Slip(clip, -1));
    for (long time : TIMES) {
      all.add(new TrimIn(clip, time));
      all.add(new TrimOut(clip, time));
      all.add(new Split(clip, fresh(author), time));
      all.add(Place.along(clip, time));
      TRACKS.forEach(track -> all.add(new Place(clip, track, time)));
    }
  }

  private static void addTrackOperations(Id track, String author, List<Operation> all) {
    all.add(new Alive(track, false));
    for (long at : TIMES) {
      all.add(new Create(Clip.media(fresh(author), Id.of("m"), track, at, 1, 3)));
      for (long distance : List.of(-6L, -4L, -2L, 0L, 3L)) {
        all.add(new Shift(track, at, distance));
      }
      all.add(new Shift(track, at, 2, List.of(new Shift.Own(CLIPS.get(1), 1))));
      all.add(new Shift(track, at, -3, List.of(new Shift.Own(CLIPS.get(0), 0))));
    }
  }
}
