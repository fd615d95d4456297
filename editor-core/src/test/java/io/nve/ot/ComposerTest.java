package io.nve.ot;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.json.Json;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Add;
import io.nve.op.Alive;
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
import io.nve.testkit.Seeds;
import io.nve.testkit.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ComposerTest {
  private static final Id A = Id.of("a");
  private static final Id B = Id.of("b");
  private static final Id T = Id.of("t");

  private static List<Operation> compose(Operation... operations) {
    return Composer.compose(List.of(operations));
  }

  @Test
  void composedOperationsDoTheSame() {
    Seeds.check(
        20_000,
        random -> {
          Project before = SmallWorld.project();
          List<Operation> history = new SmallWorld(random, "ana").fitting(before, 8);
          List<Operation> composed = Composer.compose(history);
          assertThat(Square.made(before, composed))
              .as("%s composed to %s", history, composed)
              .isEqualTo(Square.made(before, history));
          assertThat(composed.size()).isLessThanOrEqualTo(history.size());
        });
  }

  /** Of drags that end elsewhere than they began: one that comes back claims nothing. */
  @Test
  void composedOperationsMergeToTheSame() {
    Seeds.check(
        5_000,
        random -> {
          Project before = SmallWorld.project();
          List<Operation> drag =
              List.of(
                  Place.along(A, 30 + random.nextInt(9)),
                  new TrimOut(B, 30 + random.nextInt(9)),
                  new Set(A, "name", Json.of(random.nextInt(3))),
                  Place.along(A, 30 + random.nextInt(9)),
                  new TrimOut(B, 30 + random.nextInt(9)));
          List<Operation> theirs = new SmallWorld(random, "ben").history(before, 3);
          Project merged = Square.close(before, Composer.compose(drag), theirs, Order.LATER);
          assertThat(merged).isEqualTo(Square.close(before, drag, theirs, Order.LATER));
        });
  }

  @Test
  void theLastPositionOfADragIsLeft() {
    assertThat(compose(Place.along(A, 1), Place.along(A, 2), Place.along(A, 3)))
        .containsExactly(Place.along(A, 3));
    assertThat(compose(new Place(A, T, 1), Place.along(A, 2))).containsExactly(new Place(A, T, 2));
    assertThat(compose(new Place(A, T, 1), new Place(A, T, 2))).containsExactly(new Place(A, T, 2));
  }

  /** Found by the simulator: a move to a track that does not exist took the one before it along. */
  @Test
  void movesToDifferentTracksAreNotJoined() {
    assertThat(compose(new Place(A, T, 1), new Place(A, Id.of("nobody"), 2))).hasSize(2);
    assertThat(compose(Place.along(A, 1), new Place(A, T, 2))).hasSize(2);
  }

  @Test
  void edgesAreLeftAsTheyWereLast() {
    assertThat(compose(new TrimIn(A, 1), new TrimOut(A, 8), new TrimIn(A, 2), new TrimOut(A, 9)))
        .containsExactly(new TrimIn(A, 2), new TrimOut(A, 9));
    assertThat(compose(new Alive(A, false), new Alive(A, true)))
        .containsExactly(new Alive(A, true));
  }

  @Test
  void distancesAddUp() {
    assertThat(compose(new Slip(A, 2), new Slip(A, 3))).containsExactly(new Slip(A, 5));
    assertThat(compose(new Slip(A, 2), new Slip(A, -2))).isEmpty();
    assertThat(compose(new Add(A, "n", 2), new Add(A, "n", 3))).containsExactly(new Add(A, "n", 5));
    assertThat(compose(new Add(A, "n", 2), new Add(A, "m", 3))).hasSize(2);
  }

  @Test
  void typingBecomesOneChange() {
    Text one = new Text(A, "text", TextDelta.replace(0, 0, "h"));
    Text two = new Text(A, "text", TextDelta.replace(1, 0, "i"));
    assertThat(compose(one, two))
        .containsExactly(new Text(A, "text", TextDelta.replace(0, 0, "hi")));
    Text back = new Text(A, "text", TextDelta.replace(0, 1, ""));
    assertThat(compose(one, back)).isEmpty();
  }

  @Test
  void whatIsSetLastCounts() {
    assertThat(
            compose(
                new Set(A, "n", Json.of(1)),
                new Add(A, "n", 4),
                new Set(B, "n", Json.of(9)),
                new Set(A, "n", Json.of(2))))
        .containsExactly(new Set(A, "n", Json.of(2)), new Set(B, "n", Json.of(9)));
    assertThat(compose(new Set(A, "in", Json.of(1)), new TrimIn(A, 2))).hasSize(2);
  }

  @Test
  void timeThatIsInsertedStepByStepIsOneInsertion() {
    assertThat(compose(new Shift(T, 4, 2), new Shift(T, 6, 3))).containsExactly(new Shift(T, 4, 5));
    assertThat(compose(new Shift(T, 4, 5), new Shift(T, 4, -2)))
        .containsExactly(new Shift(T, 4, 3));
    assertThat(compose(new Shift(T, 4, 5), new Shift(T, 4, -5))).isEmpty();
    assertThat(compose(new Shift(T, 4, 2), new Shift(T, 7, 3))).hasSize(2);
    assertThat(compose(new Shift(T, 4, 2), new Shift(T, 3, 3))).hasSize(2);
    assertThat(compose(new Shift(T, 4, 5), new Shift(T, 5, -5))).hasSize(2);
    assertThat(compose(new Shift(T, 4, -2), new Shift(T, 4, 2))).hasSize(2);
    assertThat(compose(new Shift(T, 4, 2), new Shift(Id.of("u"), 4, 2))).hasSize(2);
  }

  @Test
  void nothingIsJoinedAcrossWhatDependsOnIt() {
    assertThat(compose(new TrimOut(A, 5), new Split(A, Id.of("n"), 4), new TrimOut(A, 3)))
        .hasSize(3);
    assertThat(compose(Place.along(A, 5), new Shift(T, 4, 1), Place.along(A, 3))).hasSize(3);
    assertThat(compose(new TrimIn(A, 5), new Slip(A, 1), new TrimIn(A, 5))).hasSize(3);
    assertThat(compose(new TrimOut(A, 5), new Shift(T, 4, 1), new TrimOut(A, 3))).hasSize(2);
    assertThat(compose(Noop.NOOP)).isEmpty();
  }
}
