package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.time.FrameRate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A kind of edit: what it is called, what it takes, why it may be refused.
 *
 * @param <E> the edits of this kind
 */
public final class EditType<E extends Edit> {
  /** The key under which a script names the edit. */
  static final String NAME = "edit";

  private final String name;
  private final String label;
  private final String about;
  private final List<EditParameter<E, ?>> parameters;
  private final List<ErrorCode> refusals;
  private final Function<Arguments, E> factory;
  private final BiConsumer<E, Plan> planner;

  private EditType(
      String name,
      String label,
      String about,
      List<EditParameter<E, ?>> parameters,
      List<ErrorCode> refusals,
      Function<Arguments, E> factory,
      BiConsumer<E, Plan> planner) {
    this.name = name;
    this.label = label;
    this.about = about;
    this.parameters = parameters;
    this.refusals = refusals;
    this.factory = factory;
    this.planner = planner;
  }

  /**
   * Describes a kind of edit.
   *
   * @param name its name in scripts
   * @param label what a history list says
   * @param about what it does, in one sentence
   */
  static <E extends Edit> EditType<E> of(
      String name,
      String label,
      String about,
      List<EditParameter<E, ?>> parameters,
      Function<Arguments, E> factory,
      BiConsumer<E, Plan> planner,
      ErrorCode... refusals) {
    return new EditType<>(
        name, label, about, List.copyOf(parameters), List.of(refusals), factory, planner);
  }

  /** Returns its name in scripts, for example {@code ripple-trim}. */
  public String name() {
    return name;
  }

  /** Returns what a history list says, in English. */
  public String label() {
    return label;
  }

  /** Returns what it does, in one sentence. */
  public String about() {
    return about;
  }

  /** Returns what it takes, in the order in which people expect it. */
  public List<EditParameter<E, ?>> parameters() {
    return parameters;
  }

  /**
   * Returns the codes that it is refused with, besides {@code UNKNOWN_ENTITY} and {@code
   * WRONG_KIND} for ids that are not what the edit needs and {@code TIME_OVERFLOW} for times that
   * are out of range.
   */
  public List<ErrorCode> refusals() {
    return refusals;
  }

  E decode(JsonObject script, FrameRate rate) {
    for (int i = 0; i < script.size(); i++) {
      String key = script.keyAt(i);
      if (!key.equals(NAME) && parameters.stream().noneMatch(known -> known.name().equals(key))) {
        EditorException unknown =
            new EditorException(ErrorCode.UNKNOWN_EDIT, "The edit " + name + " has no " + key);
        throw unknown.under(key);
      }
    }
    return factory.apply(new Arguments(script, rate));
  }

  JsonObject encode(Edit edit) {
    JsonObject script = JsonObject.of(NAME, Json.of(name));
    for (EditParameter<E, ?> parameter : parameters) {
      script = parameter.write(mine(edit), script);
    }
    return script;
  }

  Batch plan(Edit edit, Project project, EditContext context) {
    E mine = mine(edit);
    parameters.forEach(parameter -> parameter.check(mine));
    Plan plan = new Plan(project, context);
    planner.accept(mine, plan);
    return plan.finish(label);
  }

  @SuppressWarnings("unchecked") // an edit's type() is its own
  private E mine(Edit edit) {
    return (E) edit;
  }

  @Override
  public String toString() {
    return name;
  }
}
