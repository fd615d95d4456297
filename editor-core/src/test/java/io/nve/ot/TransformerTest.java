package io.nve.ot;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Purge;
import io.nve.op.Requirement;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Split;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import io.nve.testkit.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What becomes of single operations where convergence alone would not tell right from wrong. In the
 * small world {@code a} plays 2 to 6 of its local time at 0 to 4, {@code b} 0 to 4 at 4 to 8,
 * {@code c} is deleted and {@code e} lies deleted on the deleted track {@code z}.
 */
final class TransformerTest {
  private static final Id A = Id.of("a");
  private static final Id B = Id.of("b");
  private static final Id C = Id.of("c");
  private static final Id E = Id.of("e");
  private static final Id N = Id.of("n1");
  private static final Id T = Id.of("t");
  private static final Id U = Id.of("u");
  private static final Id Z = Id.of("z");

  private final Project before = SmallWorld.project();

  private Operation past(Operation a, Operation b, Order order) {
    return Transformer.transform(a, b, order, before);
  }

  private List<Requirement> required(List<Requirement> requires, Operation... others) {
    Batch batch = new Batch("roll", List.of(new TrimOut(A, 5)), requires);
    Batch moved = (Batch) past(batch, new Batch("", List.of(others)), Order.LATER);
    assertThat(moved.label()).isEqualTo("roll");
    return moved.requires();
  }

  @Test
  void theLaterWordCounts() {
    assertThat(past(new TrimIn(A, 1), new TrimIn(A, 3), Order.LATER)).isEqualTo(new TrimIn(A, 1));
    assertThat(past(new TrimIn(A, 1), new TrimIn(A, 3), Order.EARLIER)).isEqualTo(Noop.NOOP);
    assertThat(past(new TrimIn(A, 1), new TrimIn(B, 3), Order.EARLIER)).isEqualTo(new TrimIn(A, 1));
  }

  @Test
  void whatABatchStandsOnFollowsASplit() {
    Requirement living = new Requirement.Living(A);
    Requirement head = new Requirement.Head(A, 2);
    Split split = new Split(A, N, 4);
    assertThat(
            required(
                List.of(
                    living,
                    head,
                    new Requirement.Tail(A, 6),
                    new Requirement.Touching(A, B),
                    new Requirement.Touching(B, A),
                    new Requirement.Tail(B, 4)),
                split))
        .containsExactly(
            living,
            head,
            new Requirement.Tail(N, 6),
            new Requirement.Touching(N, B),
            new Requirement.Touching(B, A),
            new Requirement.Tail(B, 4));
    assertThat(required(List.of(new Requirement.Tail(A, 6)), new Batch("inner", List.of(split))))
        .containsExactly(new Requirement.Tail(N, 6));
  }

  @Test
  void whatABatchStandsOnFollowsASlip() {
    Requirement other = new Requirement.Head(B, 0);
    assertThat(
            required(
                List.of(new Requirement.Head(A, 2), new Requirement.Tail(A, 6), other),
                new Slip(A, 3)))
        .containsExactly(new Requirement.Head(A, 5), new Requirement.Tail(A, 9), other);
    assertThat(required(List.of(other, new Requirement.Tail(B, 4)), new Slip(A, 3)))
        .containsExactly(other, new Requirement.Tail(B, 4));
  }

  @Test
  void whatABatchStandsOnIsLeftAloneByASplitThatDoesNothing() {
    Requirement tail = new Requirement.Tail(A, 6);
    assertThat(required(List.of(tail), new Split(A, B, 4))).containsExactly(tail);
    assertThat(required(List.of(tail), new Alive(B, false), new Split(A, N, 4)))
        .containsExactly(new Requirement.Tail(N, 6));
  }

  @Test
  void aShiftStaysSmallWhereAuthorsAgree() {
    Shift ripple = new Shift(T, 4, 3);
    assertThat(past(ripple, new TrimIn(B, 1), Order.LATER)).isEqualTo(ripple);
    assertThat(past(ripple, new TrimIn(A, 1), Order.LATER)).isEqualTo(ripple);
    assertThat(past(ripple, new Split(A, N, 4), Order.LATER)).isEqualTo(ripple);
    assertThat(past(ripple, new Shift(T, 0, -4), Order.LATER))
        .isEqualTo(new Shift(T, 0, 3, List.of(new Shift.Own(A, 0))));
    assertThat(past(ripple, new Shift(T, 8, -4), Order.LATER)).isEqualTo(ripple);
    assertThat(past(ripple, new Shift(U, 0, -4), Order.LATER)).isEqualTo(ripple);
  }

  @Test
  void aShiftNamesAClipWhoseHeadWasTrimmedOverItsPoint() {
    assertThat(past(new Shift(T, 3, 5), new TrimIn(A, 5), Order.LATER))
        .isEqualTo(new Shift(T, 3, 5, List.of(new Shift.Own(A, 0))));
    assertThat(past(new Shift(T, 1, 5), new Split(A, N, 4), Order.LATER))
        .isEqualTo(new Shift(T, 1, 5, List.of(new Shift.Own(N, 0))));
  }

  @Test
  void aShiftForgetsAClipThatWasPutSomewhere() {
    Shift named = new Shift(T, 3, 5, List.of(new Shift.Own(A, 1), new Shift.Own(B, 2)));
    assertThat(past(named, Place.along(A, 7), Order.LATER))
        .isEqualTo(new Shift(T, 3, 5, List.of(new Shift.Own(B, 2))));
    assertThat(past(named, new Place(A, Id.of("nobody"), 7), Order.LATER)).isEqualTo(named);
  }

  @Test
  void aPurgeSparesWhatIsWanted() {
    Purge purge = new Purge(List.of(C, E, Z));
    assertThat(past(purge, new Alive(E, true), Order.LATER)).isEqualTo(new Purge(List.of(C)));
    assertThat(past(purge, new Alive(E, false), Order.LATER)).isEqualTo(purge);
    assertThat(past(purge, new Place(A, Z, 0), Order.LATER)).isEqualTo(new Purge(List.of(C, E)));
    assertThat(past(purge, new Place(E, Z, 0), Order.LATER)).isEqualTo(purge);
    assertThat(past(purge, Place.along(A, 0), Order.LATER)).isEqualTo(purge);
  }

  @Test
  void whatIsRestoredIsMadeAgain() {
    Purge purge = new Purge(List.of(C, E, Z));
    assertThat(past(new Alive(C, true), purge, Order.EARLIER))
        .isEqualTo(
            new Batch("", List.of(new Create(before.clip(C).orElseThrow()), new Alive(C, true))));
    assertThat(past(new Alive(C, false), purge, Order.EARLIER)).isEqualTo(Noop.NOOP);
    assertThat(past(new Slip(C, 1), purge, Order.EARLIER)).isEqualTo(Noop.NOOP);
    assertThat(past(new Split(C, N, 2), purge, Order.EARLIER)).isEqualTo(Noop.NOOP);
    assertThat(past(new Slip(A, 1), purge, Order.EARLIER)).isEqualTo(new Slip(A, 1));
  }

  @Test
  void aTrackStaysOnToWhichAClipWasPut() {
    Place put = new Place(A, U, 0);
    assertThat(past(new Alive(U, false), put, Order.LATER)).isEqualTo(Noop.NOOP);
    assertThat(past(put, new Alive(U, false), Order.LATER))
        .isEqualTo(new Batch("", List.of(new Alive(U, true), put)));
    Place within = new Place(A, T, 9);
    assertThat(past(new Alive(T, false), within, Order.LATER)).isEqualTo(new Alive(T, false));
    Place dead = new Place(A, Z, 0);
    assertThat(past(dead, new Alive(Z, false), Order.LATER)).isEqualTo(dead);
  }

  /**
   * Found by the simulator: a purge that a restoration outlives leaves its name in older shifts.
   */
  @Test
  void aClipThatIsCreatedAnewMovesAsAShiftNamesIt() {
    Project purged = new Purge(List.of(C)).applyTo(before);
    Clip clip = before.clip(C).orElseThrow();
    Create create = new Create(clip);
    Shift shift = new Shift(clip.track(), 0, 4, List.of(new Shift.Own(C, 1)));
    Operation created = Transformer.transform(create, shift, Order.LATER, purged);
    Operation shifted = Transformer.transform(shift, create, Order.EARLIER, purged);
    Project after = created.applyTo(shift.applyTo(purged));
    assertThat(after).isEqualTo(shifted.applyTo(create.applyTo(purged)));
    assertThat(after.clip(C).orElseThrow().start()).isEqualTo(clip.start() + 1);
  }
}
