package io.nve.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Invariants;
import io.nve.model.Project;
import io.nve.model.Title;
import io.nve.op.Batch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;

/** What holds of every edit, whichever it is. */
final class EditAssert {
  private EditAssert() {}

  /** Checks that an edit is refused with a code that its type says it is refused with. */
  static void assertRefused(EditWorld world, Edit edit, ErrorCode code) {
    EditorException refusal =
        Assertions.catchThrowableOfType(
            EditorException.class, () -> edit.plan(world.project(), world.context()));
    assertThat(refusal).as("refusal of %s", edit).isNotNull();
    assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
    assertThat(allowed(edit)).contains(code);
  }

  static List<ErrorCode> allowed(Edit edit) {
    List<ErrorCode> codes = new java.util.ArrayList<>(edit.type().refusals());
    codes.addAll(List.of(ErrorCode.UNKNOWN_ENTITY, ErrorCode.WRONG_KIND, ErrorCode.TIME_OVERFLOW));
    return codes;
  }

  /** Checks what a batch that was planned against a project does to it. */
  static Project assertSound(Project before, Batch batch, Edit edit) {
    assertThat(batch.requires())
        .as("what %s requires", edit)
        .allMatch(requirement -> requirement.holds(before));
    Project after = batch.applyTo(before);
    assertThat(Invariants.editingFaults(after)).as("faults after %s", edit).isEmpty();
    Project undone = batch.inverse(before).applyTo(after);
    assertThat(visible(undone)).as("undo of %s", edit).isEqualTo(visible(before));
    assertThat(Invariants.editingFaults(undone)).isEmpty();
    return after;
  }

  /**
   * Returns the living entities by id. An empty text is the same as none: undoing what was typed
   * into nothing leaves one, so that what others typed meanwhile stays.
   */
  static Map<Id, Entity> visible(Project project) {
    Map<Id, Entity> found = new TreeMap<>();
    for (Entity entity : project.entities()) {
      if (entity.alive()) {
        boolean typed = Json.of("").equals(entity.props().get(Title.TEXT.key()));
        found.put(
            entity.id(),
            typed ? entity.withProps(entity.props().without(Title.TEXT.key())) : entity);
      }
    }
    return found;
  }
}
