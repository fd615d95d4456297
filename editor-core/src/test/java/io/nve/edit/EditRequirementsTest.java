package io.nve.edit;

import static io.nve.edit.EditWorld.frames;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.SpeedMap;
import io.nve.op.Batch;
import io.nve.op.Requirement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What edits stand on when others edit at the same time: each is planned, then somebody else's edit
 * comes first.
 */
class EditRequirementsTest {
  private static final Id A = Id.of("a");
  private static final Id B = Id.of("b");
  private static final Id C = Id.of("c");

  /** Three takes in a row, each with its sound: a and b are split of one, c is another. */
  private static EditWorld takes() {
    return new EditWorld()
        .video("v")
        .audio("m")
        .clip("a", "v", 0, 20, 50)
        .clip("b", "v", 20, 40, 70)
        .clip("c", "v", 40, 60, 200)
        .clip("as", "m", 0, 20, 50)
        .clip("bs", "m", 20, 40, 70)
        .link("la", "a", "as")
        .link("lb", "b", "bs")
        .dissolve("x", "b", "c", 2, 2);
  }

  private static Batch plan(Edit edit) {
    EditWorld world = takes();
    return edit.plan(world.build(), world.context());
  }

  /** Returns the requirements of an edit that do not hold after others' edits. */
  private static List<Requirement> unmet(Edit edit, Edit... others) {
    Project after = takes().build();
    for (int i = 0; i < others.length; i++) {
      after = others[i].plan(after, EditContext.of(IdSource.counting("o" + i))).applyTo(after);
    }
    List<Requirement> unmet = new ArrayList<>();
    for (Requirement requirement : plan(edit).requires()) {
      if (!requirement.holds(after)) {
        unmet.add(requirement);
      }
    }
    return unmet;
  }

  private static Requirement touching(String left, String right) {
    return new Requirement.Touching(Id.of(left), Id.of(right));
  }

  private static Requirement living(String id) {
    return new Requirement.Living(Id.of(id));
  }

  private static TrimClip trimmed(Id clip, Edge edge, long distance) {
    return new TrimClip(clip, edge, frames(distance));
  }

  private static EditContext alone() {
    return EditContext.of(IdSource.counting("n"))
        .with(EditOptions.DEFAULT.withLinks(Follow.IGNORE));
  }

  /** What anybody may do without making an edit of a and b senseless. */
  private static Edit[] harmless() {
    return new Edit[] {
      new MoveClips(List.of(C), frames(500), 0, PlaceMode.REFUSE),
      trimmed(A, Edge.HEAD, 3),
      new InsertTime(EditWorld.SEQUENCE, 0, frames(7)),
      SetProperty.of(B, Clip.NAME, "Best take"),
    };
  }

  // ---- edits of a cut ----

  @Test
  void aRollNeedsItsCutAndThoseThatMoveAlong() {
    RollCut roll = new RollCut(A, Edge.TAIL, frames(4));

    assertThat(plan(roll).requires()).containsExactly(touching("a", "b"), touching("as", "bs"));
    assertThat(unmet(roll, harmless())).isEmpty();
    assertThat(unmet(roll, trimmed(A, Edge.TAIL, -1)))
        .containsExactly(touching("a", "b"), touching("as", "bs"));
    assertThat(unmet(roll, new RemoveClips(List.of(B)))).contains(touching("a", "b"));
  }

  @Test
  void aRollOfOneTrackNeedsThatTracksCutAlone() {
    Batch roll = new RollCut(A, Edge.TAIL, frames(4)).plan(takes().build(), alone());

    assertThat(roll.requires()).containsExactly(touching("a", "b"));
  }

  @Test
  void aSlideNeedsTheNeighboursThatMakeUpForIt() {
    SlideClip slide = new SlideClip(B, frames(3));

    assertThat(plan(slide).requires())
        .containsExactlyInAnyOrder(touching("a", "b"), touching("b", "c"), touching("as", "bs"));
    assertThat(unmet(slide, trimmed(A, Edge.HEAD, 3), new InsertTime(EditWorld.SEQUENCE, 0, 9)))
        .isEmpty();
    assertThat(unmet(slide, new MoveClips(List.of(C), frames(50), 0, PlaceMode.REFUSE)))
        .containsExactly(touching("b", "c"));
  }

  @Test
  void aSlideIntoAGapNeedsNothing() {
    EditWorld world = new EditWorld().video("v").clip("a", "v", 10, 20, 0);

    assertThat(new SlideClip(A, frames(3)).plan(world.build(), world.context()).requires())
        .isEmpty();
  }

  @Test
  void aJoinNeedsTheCut() {
    JoinClips join = new JoinClips(A, B);

    assertThat(plan(join).requires())
        .containsExactlyInAnyOrder(touching("a", "b"), touching("as", "bs"));
    assertThat(unmet(join, harmless())).isEmpty();
    assertThat(unmet(join, new MoveClips(List.of(B), frames(300), 0, PlaceMode.REFUSE)))
        .containsExactlyInAnyOrder(touching("a", "b"), touching("as", "bs"));
  }

  @Test
  void aTransitionNeedsItsCut() {
    AddTransition add = new AddTransition(A, B, "dissolve", frames(4), Alignment.CENTER);

    assertThat(plan(add).requires()).containsExactly(touching("a", "b"));
    assertThat(unmet(add, harmless())).isEmpty();
    assertThat(unmet(add, trimmed(B, Edge.HEAD, 1))).containsExactly(touching("a", "b"));
  }

  @Test
  void aTransitionThatChangesNeedsItsCut() {
    ResizeTransition resize = new ResizeTransition(Id.of("x"), frames(6), Alignment.CENTER);

    assertThat(plan(resize).requires()).containsExactly(touching("b", "c"));
    assertThat(unmet(resize, trimmed(A, Edge.HEAD, 3))).isEmpty();
    assertThat(unmet(resize, new RemoveClips(List.of(C)))).containsExactly(touching("b", "c"));
  }

  // ---- edits that make room for a clip, or close it ----

  @Test
  void aRippleTrimNeedsWhatItTrims() {
    RippleTrim trim = new RippleTrim(B, Edge.TAIL, frames(-5));

    assertThat(plan(trim).requires())
        .filteredOn(Requirement.Living.class::isInstance)
        .containsExactlyInAnyOrder(living("b"), living("bs"));
    assertThat(unmet(trim, harmless())).isEmpty();
    assertThat(unmet(trim, new MoveClips(List.of(B), frames(300), 0, PlaceMode.REFUSE))).isEmpty();
    assertThat(unmet(trim, new RippleDelete(List.of(B)))).contains(living("b"), living("bs"));
  }

  @Test
  void aRippleTrimNeedsItsEdgeWhereItWas() {
    RippleTrim tail = new RippleTrim(B, Edge.TAIL, frames(-5));
    RippleTrim head = new RippleTrim(B, Edge.HEAD, frames(5));

    assertThat(unmet(tail, new RippleTrim(B, Edge.TAIL, frames(-3))))
        .hasOnlyElementsOfType(Requirement.Tail.class)
        .hasSize(2);
    assertThat(unmet(head, new RippleTrim(B, Edge.HEAD, frames(3))))
        .hasOnlyElementsOfType(Requirement.Head.class)
        .hasSize(2);
    assertThat(unmet(tail, new RippleTrim(B, Edge.HEAD, frames(3)))).isEmpty();
    assertThat(unmet(head, new RippleTrim(B, Edge.TAIL, frames(-3)))).isEmpty();
  }

  @Test
  void aChangeOfSpeedThatRipplesNeedsTheClip() {
    SpeedMap.Constant half = new SpeedMap.Constant(1, 2);
    ChangeSpeed rippling = new ChangeSpeed(B, half, SpeedMode.KEEP_SOURCE, true);
    ChangeSpeed staying = new ChangeSpeed(B, half, SpeedMode.KEEP_DURATION, false);

    assertThat(plan(rippling).requires()).containsExactlyInAnyOrder(living("b"), living("bs"));
    assertThat(unmet(rippling, harmless())).isEmpty();
    assertThat(unmet(rippling, new RemoveClips(List.of(B)))).contains(living("b"));
    assertThat(plan(staying).requires()).isEmpty();
  }

  @Test
  void aFreezeFrameNeedsTheClipThatStops() {
    InsertFreeze freeze = new InsertFreeze(B, frames(30), frames(10));

    assertThat(plan(freeze).requires()).containsExactly(living("b"));
    assertThat(unmet(freeze, harmless())).isEmpty();
    assertThat(unmet(freeze, new RemoveClips(List.of(B)))).containsExactly(living("b"));
  }

  @Test
  void aMoveThatMakesRoomNeedsWhatTheRoomIsFor() {
    MoveClips inserting = new MoveClips(List.of(C), frames(-40), 0, PlaceMode.INSERT);
    MoveClips overwriting = new MoveClips(List.of(C), frames(-40), 0, PlaceMode.OVERWRITE);
    DuplicateClips copying = new DuplicateClips(List.of(C), frames(-40), 0, PlaceMode.INSERT);

    assertThat(plan(inserting).requires()).containsExactly(living("c"));
    assertThat(unmet(inserting, trimmed(C, Edge.TAIL, -2))).isEmpty();
    assertThat(unmet(inserting, new RemoveClips(List.of(C)))).containsExactly(living("c"));
    assertThat(plan(overwriting).requires()).isEmpty();
    assertThat(plan(copying).requires()).isEmpty();
  }

  @Test
  void anotherKindOfMaterialNeedsTheClipThatItReplaces() {
    ReplaceClip title = new ReplaceClip(C, Material.title("The end", frames(20)));
    ReplaceClip take = new ReplaceClip(C, Material.asset(EditWorld.LONG, 0, frames(20)));

    assertThat(plan(title).requires()).containsExactly(living("c"));
    assertThat(unmet(title, trimmed(A, Edge.HEAD, 3))).isEmpty();
    assertThat(unmet(title, new RemoveClips(List.of(C)))).containsExactly(living("c"));
    assertThat(plan(take).requires()).isEmpty();
  }

  // ---- edits whose parts make sense alone ----

  @Test
  void mostEditsNeedNothing() {
    List<Edit> edits =
        List.of(
            trimmed(B, Edge.HEAD, 2),
            new SlipClip(B, frames(2)),
            new SplitClips(List.of(B), frames(30)),
            new RippleDelete(List.of(B)),
            new RemoveClips(List.of(B)),
            new LiftRange(List.of(Id.of("v")), EditWorld.range(5, 30)),
            new ExtractRange(List.of(Id.of("v"), Id.of("m")), EditWorld.range(5, 30)),
            new InsertClips(
                List.of(new Part(Id.of("v"), Material.title("Now", frames(9)))), frames(10)),
            new LinkClips(List.of(A, C)),
            new RemoveTransition(Id.of("x")));
    for (Edit edit : edits) {
      assertThat(plan(edit).requires()).as("%s", edit).isEmpty();
      assertThat(plan(edit).operations()).as("%s", edit).isNotEmpty();
    }
  }

  @Test
  void anEditThatChangesNothingNeedsNothing() {
    assertThat(plan(new RollCut(A, Edge.TAIL, 0)).operations()).isEmpty();
    assertThat(plan(new RollCut(A, Edge.TAIL, 0)).requires()).isEmpty();
  }
}
