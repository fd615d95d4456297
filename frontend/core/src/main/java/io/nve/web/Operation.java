package io.nve.web;

import io.nve.codec.CodecLimits;
import io.nve.codec.OperationCodec;
import io.nve.error.EditorException;
import io.nve.json.Json;
import io.nve.model.Id;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Place;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Split;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import io.nve.typings.Ts;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArrayReader;

/**
 * A primitive change of a project, or a batch of them: what is sent, merged and undone. It is
 * total: where its target is unknown, it changes nothing.
 *
 * <p>Edits are planned into operations; a program that knows just what it wants makes them itself,
 * which is quicker, and nobody asks whether it makes sense.
 *
 * {@snippet lang="ts" :
 * const batch = Operation.batch('Recolour', [
 *   Operation.set(clip.id, 'color', '#ff8800'),
 *   Operation.set(clip.id, 'opacity', 0.5),
 * ]);
 * const changed = project.apply(batch);
 * const back = changed.apply(batch.inverse(project));
 * }
 */
public final class Operation {
  private final io.nve.op.Operation operation;

  Operation(io.nve.op.Operation operation) {
    this.operation = operation;
  }

  io.nve.op.Operation operation() {
    return operation;
  }

  /** Returns the operation as one that can be handed in: a batch. */
  Batch asBatch() {
    return operation instanceof Batch batch ? batch : new Batch("", List.of(operation), List.of());
  }

  /** Sets a property of an entity; {@code null} removes it, so that its default holds again. */
  @JSExport
  public static Operation set(@Ts("Id") String id, String key, @Ts("Json") JSObject value) {
    try {
      return new Operation(new Set(Border.id(id), Border.text(key), Border.json(value)));
    } catch (EditorException e) {
      throw Thrown.raised(e);
    }
  }

  /**
   * Creates a clip.
   *
   * @param content what it plays
   * @param start where it starts on the track
   * @param from where it starts in its own time, before its speed is counted in
   * @param to where it ends in its own time
   * @param props its properties
   */
  @JSExport
  public static Operation createClip(
      @Ts("Id") String id,
      @Ts("ClipKind") String content,
      @Ts("Id") String track,
      @Ts("Ticks") double start,
      @Ts("Ticks") double from,
      @Ts("Ticks") double to,
      @Ts("ClipProperties") JSObject props) {
    try {
      return new Operation(
          new Create(Clips.create(id, content, track, start, from, to, Border.object(props))));
    } catch (EditorException e) {
      throw Thrown.raised(e);
    }
  }

  /** Deletes an entity, or restores it. */
  @JSExport
  public static Operation alive(@Ts("Id") String id, boolean alive) {
    try {
      return new Operation(new Alive(Border.id(id), alive));
    } catch (EditorException e) {
      throw Thrown.raised(e);
    }
  }

  /**
   * Moves a clip.
   *
   * @param track the track that it comes to stand on; undefined to stay on its own
   * @param anchor where its own time 0 comes to lie: its start less its {@code in}
   */
  @JSExport
  public static Operation place(
      @Ts("Id") String id, @Ts("Id | undefined") String track, @Ts("Ticks") double anchor) {
    try {
      return new Operation(
          new Place(
              Border.id(id),
              Border.isUndefined(track) ? Id.NONE : Border.id(track),
              Border.ticks(anchor)));
    } catch (EditorException e) {
      throw Thrown.raised(e);
    }
  }

  /** Trims the head of a clip to a moment of its own time; what it shows does not move. */
  @JSExport
  public static Operation trimIn(@Ts("Id") String id, @Ts("Ticks") double in) {
    try {
      return new Operation(new TrimIn(Border.id(id), Border.ticks(in)));
    } catch (EditorException e) {
      throw Thrown.raised(e);
    }
  }

  /** Trims the tail of a clip to a moment of its own time. */
  @JSExport
  public static Operation trimOut(@Ts("Id") String id, @Ts("Ticks") double out) {
    try {
      return new Operation(new TrimOut(Border.id(id), Border.ticks(out)));
    } catch (EditorException e) {
      throw Thrown.raised(e);
    }
  }

  /** Moves what a clip plays under it, its edges staying. */
  @JSExport
  public static Operation slip(@Ts("Id") String id, @Ts("Ticks") double distance) {
    try {
      return new Operation(new Slip(Border.id(id), Border.ticks(distance)));
    } catch (EditorException e) {
      throw Thrown.raised(e);
    }
  }

  /**
   * Cuts a clip in two.
   *
   * @param newId the id of the right part
   * @param at where, in the clip's own time
   */
  @JSExport
  public static Operation split(
      @Ts("Id") String id, @Ts("Id") String newId, @Ts("Ticks") double at) {
    try {
      return new Operation(new Split(Border.id(id), Border.id(newId), Border.ticks(at)));
    } catch (EditorException e) {
      throw Thrown.raised(e);
    }
  }

  /**
   * Inserts time into a track, or removes it: clips that start at or behind {@code at} move.
   *
   * @param distance how far; less than 0 removes the stretch behind {@code at}
   */
  @JSExport
  public static Operation shift(
      @Ts("Id") String track, @Ts("Ticks") double at, @Ts("Ticks") double distance) {
    try {
      return new Operation(
          new Shift(Border.id(track), Border.ticks(at), Border.ticks(distance), List.of()));
    } catch (EditorException e) {
      throw Thrown.raised(e);
    }
  }

  /** Makes one operation of several, done and undone together. */
  @JSExport
  public static Operation batch(
      String label, @Ts("readonly Operation[]") JSArrayReader<JSObject> operations) {
    List<io.nve.op.Operation> list = new ArrayList<>();
    for (int i = 0; i < operations.getLength(); i++) {
      list.add(as(operations.get(i)).operation);
    }
    try {
      return new Operation(new Batch(Border.text(label), list, List.of()));
    } catch (EditorException e) {
      throw Thrown.raised(e);
    }
  }

  @JSBody(params = "x", script = "return x;")
  private static native Operation as(JSObject x);

  /**
   * Returns the operation that plain data says, in the form of the protocol, which has every kind
   * of operation.
   *
   * @throws io.nve.error.EditorException {@code INVALID_OP} and others, with the path of the fault
   */
  @JSExport
  public static Operation from(@Ts("OperationData") JSObject data) {
    try {
      return new Operation(
          OperationCodec.fromJson(
              Border.object(data).with("v", Json.of(OperationCodec.VERSION)), CodecLimits.MESSAGE));
    } catch (EditorException e) {
      throw Thrown.raised(e);
    }
  }

  /**
   * Returns the operation that JSON text says.
   *
   * @throws io.nve.error.EditorException {@code BAD_JSON}, {@code INVALID_OP} and others, with the
   *     path of the fault
   */
  @JSExport
  public static Operation parse(String text) {
    try {
      return new Operation(OperationCodec.decode(Border.text(text)));
    } catch (EditorException e) {
      throw Thrown.raised(e);
    }
  }

  /** What a history list calls it; empty for all but batches. */
  @JSExport
  @JSProperty
  public String getLabel() {
    return operation instanceof Batch batch ? batch.label() : "";
  }

  /** The ids of the entities that it creates, the right parts of cuts among them, in order. */
  @JSExport
  @JSProperty
  public @Ts("Id") String[] getCreated() {
    List<String> ids = new ArrayList<>();
    collectCreated(operation, ids);
    return ids.toArray(new String[0]);
  }

  private static void collectCreated(io.nve.op.Operation operation, List<String> ids) {
    if (operation instanceof Create create) {
      ids.add(create.entity().id().value());
    } else if (operation instanceof Split split) {
      ids.add(split.newId().value());
    } else if (operation instanceof Batch batch) {
      batch.operations().forEach(each -> collectCreated(each, ids));
    }
  }

  /**
   * Returns the operation that takes this one back.
   *
   * @param before the project that this one is applied to
   */
  @JSExport
  public Operation inverse(Project before) {
    return new Operation(operation.inverse(before.project()));
  }

  /** Returns the operation as plain data, which {@link #from} reads. */
  @JSExport
  public @Ts("OperationData") JSObject toData() {
    return Border.js(OperationCodec.toJson(operation).without("v"));
  }

  /** Returns the operation as JSON text, which {@link #parse} reads. */
  @JSExport
  public String stringify() {
    return OperationCodec.encode(operation);
  }
}
