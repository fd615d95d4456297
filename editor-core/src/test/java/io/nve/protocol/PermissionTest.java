package io.nve.protocol;

import static io.nve.protocol.Desk.A;
import static io.nve.protocol.Desk.B;
import static io.nve.protocol.Desk.V1;
import static io.nve.protocol.Desk.V2;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Transition;
import io.nve.op.Add;
import io.nve.op.Alive;
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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PermissionTest {
  private static final TextDelta TYPED = TextDelta.replace(0, 0, "x");
  private static final Operation COMMENT = new Set(V1, "marker/k/name", Json.of("here"));

  private static Optional<ErrorCode> code(
      Permission permission, Operation operation, Project project) {
    return permission.refusal(Desk.author("ana"), operation, project).map(Refusal::code);
  }

  private static Optional<ErrorCode> code(Permission permission, Operation operation) {
    return code(permission, operation, Desk.project());
  }

  @Test
  void aViewerChangesNothing() {
    assertThat(code(Role.VIEWER, COMMENT)).contains(ErrorCode.FORBIDDEN);
    assertThat(code(Role.VIEWER, new TrimIn(A, 0))).contains(ErrorCode.FORBIDDEN);
    assertThat(code(Role.VIEWER, Noop.NOOP)).isEmpty();
  }

  @Test
  void aCommenterWritesMarkersOnly() {
    List<Operation> comments =
        List.of(
            COMMENT,
            new Text(A, "marker/k/comment", TYPED),
            new Add(A, "marker/k/start", 5),
            Noop.NOOP);
    List<Operation> others =
        List.of(
            new Set(A, "name", Json.of("x")),
            new Text(A, "text", TYPED),
            new Add(A, "fade.in", 5),
            new TrimIn(A, 0),
            new Alive(A, false));
    for (Operation comment : comments) {
      assertThat(code(Role.COMMENTER, comment)).as("%s", comment).isEmpty();
    }
    for (Operation other : others) {
      assertThat(code(Role.COMMENTER, other)).as("%s", other).contains(ErrorCode.FORBIDDEN);
    }
  }

  @Test
  void anEditorChangesEverything() {
    assertThat(code(Role.EDITOR, new TrimIn(A, 0))).isEmpty();
    assertThat(code(Permission.EVERYTHING, new Alive(V1, false))).isEmpty();
  }

  @Test
  void aLockedTrackKeepsItsContents() {
    Transition dissolve = Transition.of(Id.of("x"), "dissolve", A, B, 5, 5);
    Project locked = new Set(V1, "locked", Json.TRUE).applyTo(Desk.project()).create(dissolve);
    List<Operation> changes =
        List.of(
            new Create(Clip.media(Id.of("ana.1"), Id.of("m"), V1, 0, 0, 5)),
            new Create(Transition.of(Id.of("ana.2"), "dissolve", A, B, 5, 5)),
            new Place(A, V2, 0),
            Place.along(A, 7),
            new Shift(V1, 0, 5),
            new Alive(A, false),
            new Alive(V1, false),
            new Alive(dissolve.id(), false),
            new Set(A, "name", Json.of("x")),
            new Add(A, "fade.in", 5),
            new Text(A, "text", TYPED),
            new TrimIn(A, 0),
            new TrimOut(A, 0),
            new Slip(A, 5),
            new Split(A, Id.of("ana.1"), 100));
    for (Operation change : changes) {
      assertThat(code(new LockedTracks(), change, locked))
          .as("%s", change)
          .contains(ErrorCode.LOCKED);
      assertThat(code(new LockedTracks(), change)).as("%s unlocked", change).isEmpty();
    }
    assertThat(code(new LockedTracks(), new Set(V1, "locked", Json.FALSE), locked)).isEmpty();
    assertThat(code(new LockedTracks(), new Shift(V2, 0, 5), locked)).isEmpty();
  }

  @Test
  void nothingIsPutOntoALockedTrack() {
    Project locked = new Set(V2, "locked", Json.TRUE).applyTo(Desk.project());
    assertThat(code(new LockedTracks(), new Place(A, V2, 0), locked)).contains(ErrorCode.LOCKED);
  }

  @Test
  void twoPermissionsAllowWhatBothAllow() {
    Project locked = new Set(V1, "locked", Json.TRUE).applyTo(Desk.project());
    Permission both = Role.COMMENTER.and(new LockedTracks());
    assertThat(code(both, new Set(A, "marker/k/name", Json.of("x")), locked))
        .contains(ErrorCode.LOCKED);
    assertThat(code(both, new TrimIn(A, 0), Desk.project())).contains(ErrorCode.FORBIDDEN);
    assertThat(code(both, COMMENT, locked)).isEmpty();
  }
}
