package io.nve.web;

import io.nve.codec.ProjectCodec;
import io.nve.edit.EditContext;
import io.nve.edit.SnapPoint;
import io.nve.history.Restore;
import io.nve.model.Conflict;
import io.nve.model.Curve;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Layout;
import io.nve.model.Parameter;
import io.nve.model.Registry;
import io.nve.render.PlanOptions;
import io.nve.time.TimeRange;
import io.nve.typings.Ts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/**
 * A whole project at one moment: an immutable version. Applying an operation gives another one and
 * leaves this as it is; they share what did not change.
 *
 * <p>Entities come as frozen plain objects. One that did not change is the same object in all
 * versions that came from one another, so identity tells what has to be drawn again.
 *
 * {@snippet lang="ts" :
 * const project = Project.parse(text);
 * for (const track of project.tracks(sequence)) {
 *   for (const clip of project.clips(track.id, from, to)) {
 *     draw(clip);
 *   }
 * }
 * }
 */
public final class Project {
  private final io.nve.model.Project project;
  private final Views views;

  Project(io.nve.model.Project project, Views views) {
    this.project = project;
    this.views = views;
  }

  io.nve.model.Project project() {
    return project;
  }

  Views views() {
    return views;
  }

  // ---- documents ----

  /** Returns a project with nothing in it. */
  @JSExport
  public static Project empty() {
    return new Project(io.nve.model.Project.empty(), new Views());
  }

  /**
   * Returns the project that a document says.
   *
   * @throws io.nve.error.EditorException {@code BAD_JSON}, {@code BAD_DOCUMENT} and others, with
   *     the path of the fault
   */
  @JSExport
  public static Project parse(String text) {
    return new Project(Thrown.by(() -> ProjectCodec.decode(Border.text(text))), new Views());
  }

  /** Returns the document. Equal projects give equal text. */
  @JSExport
  public String stringify() {
    return ProjectCodec.encode(project);
  }

  // ---- queries ----

  /** How many entities there are, deleted ones and the settings included. */
  @JSExport
  @JSProperty
  public int getSize() {
    return project.size();
  }

  /** Returns an entity, deleted or not. */
  @JSExport
  public @Nullable @Ts("Entity") JSObject get(@Ts("Id") String id) {
    return views.of(project.find(Thrown.by(() -> Border.id(id))));
  }

  /** Returns the settings. */
  @JSExport
  @JSProperty
  public @Ts("Settings") JSObject getSettings() {
    return views.of(project.settings());
  }

  /** Returns all entities by id, deleted ones included. */
  @JSExport
  public @Ts("Entity[]") JSObject entities() {
    return views.of(project.entities());
  }

  /** Returns the sequences in their order. */
  @JSExport
  public @Ts("Sequence[]") JSObject sequences() {
    return views.of(project.sequences());
  }

  /** Returns the assets by id. */
  @JSExport
  public @Ts("Asset[]") JSObject assets() {
    return views.of(project.assets());
  }

  /** Returns the tracks of a sequence in their order, from the lowest. */
  @JSExport
  public @Ts("Track[]") JSObject tracks(@Ts("Id") String sequence) {
    return views.of(project.tracks(Thrown.by(() -> Border.id(sequence))));
  }

  /** Returns the clips of a track by start. */
  @JSExport
  public @Ts("Clip[]") JSObject clips(@Ts("Id") String track) {
    return views.of(project.clips(Thrown.by(() -> Border.id(track))));
  }

  /** Returns the clips of a track that have a moment in [from, to), by start. */
  @JSExport
  public @Ts("Clip[]") JSObject clipsIn(
      @Ts("Id") String track, @Ts("Ticks") double from, @Ts("Ticks") double to) {
    return views.of(Thrown.by(() -> project.clips(Border.id(track), Border.range(from, to))));
  }

  /** Returns the clip on a track at a time: where merged edits left several, the one on top. */
  @JSExport
  public @Nullable @Ts("Clip") JSObject clipAt(@Ts("Id") String track, @Ts("Ticks") double time) {
    return views.of(Thrown.by(() -> project.clipAt(Border.id(track), Border.ticks(time))));
  }

  /**
   * Returns what is seen of a track in [from, to), by time: of clips that merged edits laid over
   * each other, the pieces that are on top.
   */
  @JSExport
  public @Ts("Piece") JSObject[] layout(
      @Ts("Id") String track, @Ts("Ticks") double from, @Ts("Ticks") double to) {
    return Thrown.by(() -> {
      TimeRange range = Border.range(from, to);
      List<Layout.Piece> pieces = Layout.of(project, Border.id(track), range).pieces();
      JSObject[] found = new JSObject[pieces.size()];
      for (int i = 0; i < found.length; i++) {
        Layout.Piece piece = pieces.get(i);
        found[i] = Border.range(piece.range()).put("clip", views.of(piece.clip())).done();
      }
      return found;
    });
  }

  /** Returns what merged edits left in a sequence for people to settle. */
  @JSExport
  public @Ts("Conflict") JSObject[] conflicts(@Ts("Id") String sequence) {
    List<Conflict> conflicts = Conflict.in(project, Thrown.by(() -> Border.id(sequence)));
    JSObject[] found = new JSObject[conflicts.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] =
          switch (conflicts.get(i)) {
            case Conflict.Covered covered ->
                Border.range(covered.range())
                    .put("kind", "covered")
                    .put("lower", covered.lower().id().value())
                    .put("upper", covered.upper().id().value())
                    .put("whole", covered.whole())
                    .done();
            case Conflict.Loop loop ->
                new Plain()
                    .put("kind", "loop")
                    .put("clip", loop.clip().id().value())
                    .put("sequence", loop.nested().value())
                    .done();
          };
    }
    return found;
  }

  /** Returns the transitions that leave or arrive at a clip, by id. */
  @JSExport
  public @Ts("Transition[]") JSObject transitionsOf(@Ts("Id") String clip) {
    return views.of(project.transitionsOf(Thrown.by(() -> Border.id(clip))));
  }

  /** Returns the clips of a link or a group, the clips that play an asset or nest a sequence. */
  @JSExport
  public @Ts("Clip[]") JSObject clipsOf(@Ts("Id") String target) {
    return views.of(project.clipsOf(Thrown.by(() -> Border.id(target))));
  }

  /** Returns the end of the last clip of a sequence: how long it is, from time 0. */
  @JSExport
  public @Ts("Ticks") double duration(@Ts("Id") String sequence) {
    return project.duration(Thrown.by(() -> Border.id(sequence)));
  }

  /**
   * Returns what can be snapped to in [from, to) of a sequence, by time.
   *
   * @param without clips that do not count, since they are what is dragged
   */
  @JSExport
  public @Ts("SnapPoint") JSObject[] snapPoints(
      @Ts("Id") String sequence,
      @Ts("Ticks") double from,
      @Ts("Ticks") double to,
      @Ts("Id") String[] without) {
    return Thrown.by(() -> {
      List<SnapPoint> points =
          SnapPoint.in(project, Border.id(sequence), Border.range(from, to), Border.ids(without));
      JSObject[] found = new JSObject[points.size()];
      for (int i = 0; i < found.length; i++) {
        SnapPoint point = points.get(i);
        found[i] =
            new Plain()
                .put("time", point.time())
                .put("kind", point.kind().id())
                .put("of", point.of().value())
                .done();
      }
      return found;
    });
  }

  /**
   * Returns the value that a property of an entity has: its default where it is not set. Of one
   * that is not described, it is what is set, if anything.
   */
  @JSExport
  public @Nullable @Ts("Json") JSObject value(@Ts("Id") String id, String key) {
    return Thrown.by(() -> {
      Entity entity = project.find(Border.id(id)).orElse(null);
      if (entity == null) {
        return Border.undefined();
      }
      Optional<Parameter<?>> parameter = Registry.parameter(entity.kind(), Border.text(key));
      if (parameter.isPresent()) {
        return value(entity, parameter.get());
      }
      return entity.props().has(key)
          ? Border.js(entity.props().find(key).orElseThrow())
          : Border.undefined();
    });
  }

  private static <T> JSObject value(Entity entity, Parameter<T> parameter) {
    return Border.js(parameter.type().write(entity.get(parameter)));
  }

  /**
   * Returns a number of an entity at a moment: what its keyframes make of it, or its constant
   * value.
   *
   * @param key the key of a parameter that can be keyframed
   * @param time the moment; of clips, in source time
   * @throws io.nve.error.EditorException {@code INVALID_VALUE} if it is no such parameter
   */
  @JSExport
  public double numberAt(@Ts("Id") String id, String key, @Ts("Ticks") double time) {
    return Thrown.by(() -> {
      Entity entity = Queries.living(project, Border.id(id));
      Parameter<Double> parameter = Queries.keyframable(entity, Border.text(key));
      return Curve.of(entity.props(), parameter).at(Border.ticks(time));
    });
  }

  // ---- changes ----

  /**
   * Plans an edit: returns the operations that do it, as one, and changes nothing.
   *
   * @param ids makes the ids of what is created
   * @param options how the edit treats what it is not about; what is left out is as usual
   * @throws io.nve.error.EditorException if it cannot be done, whole; the code says why
   */
  @JSExport
  public Operation plan(
      @Ts("Edit") JSObject edit, Ids ids, @Nullable @Ts("EditOptions") JSObject options) {
    return Thrown.by(() -> {
      EditContext context = new EditContext(Queries.options(options), ids);
      return new Operation(Queries.edit(project, edit).plan(project, context));
    });
  }

  /**
   * Plans the way back to another version, as one operation: sent, merged and undone like any edit.
   *
   * @param version the version to go back to
   * @param label what a history list is to call it
   * @param ids makes the ids of what has to be created anew
   */
  @JSExport
  public Operation planRestore(Project version, String label, Ids ids) {
    return new Operation(Restore.plan(project, version.project, Border.text(label), ids));
  }

  /** Returns this project with a change made. */
  @JSExport
  public Project apply(Operation operation) {
    return at(operation.operation().applyTo(project));
  }

  /** Returns another version of this project. */
  Project at(io.nve.model.Project version) {
    return new Project(version, views);
  }

  /** Returns what is different in a later version of this project. */
  @JSExport
  public Change changesTo(Project later) {
    return Change.between(this, later);
  }

  /**
   * Returns all that a sequence shows and plays.
   *
   * @throws io.nve.error.EditorException {@code UNKNOWN_ENTITY} if there is no such sequence
   */
  @JSExport
  public RenderPlan renderPlan(@Ts("Id") String sequence) {
    return Thrown.by(() -> {
      Id id = Border.id(sequence);
      return new RenderPlan(io.nve.render.RenderPlan.of(project, id, PlanOptions.DEFAULT));
    });
  }
}
