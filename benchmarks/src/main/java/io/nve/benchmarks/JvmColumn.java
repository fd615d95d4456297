package io.nve.benchmarks;

import io.nve.benchmarks.PeerEdits.Kind;
import io.nve.codec.OperationCodec;
import io.nve.codec.ProjectCodec;
import io.nve.history.Turn;
import io.nve.history.UndoStack;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.model.Draft;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Transform;
import io.nve.op.Operation;
import io.nve.op.Set;
import io.nve.testkit.RandomProjects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The work of {@code benchmarks/peers/measure.js} through the core on the JVM: one more column of
 * the same table. It is a process of its own, told what to do by {@code speed} or {@code size} and
 * a plan as JSON, and prints what it found as JSON.
 */
public final class JvmColumn {
  private static final int AGREED = 200;

  private final int tracks;
  private final int clips;
  private final JsonObject plan;
  private final Project start;
  private final String saved;
  private final Map<String, Json> digests = new TreeMap<>();

  /** Keeps results from being optimised away. */
  private @Nullable Object sink;

  private JvmColumn(JsonObject plan) {
    this.plan = plan;
    JsonObject size = (JsonObject) plan.find("size").orElseThrow();
    this.tracks = whole(size, "tracks");
    this.clips = whole(size, "clips");
    this.start = RandomProjects.large(tracks, clips);
    this.saved = ProjectCodec.encode(start);
  }

  /** Measures and prints. */
  public static void main(String[] args) {
    JsonObject plan = (JsonObject) JsonReader.read(args[1]);
    JvmColumn column = new JvmColumn(plan);
    Json found = args[0].equals("size") ? column.size() : column.speed();
    System.out.println(JsonWriter.canonical(found));
  }

  private static int whole(JsonObject from, String key) {
    return (int) ((Json.Num) from.find(key).orElseThrow()).toDouble();
  }

  private PeerEdits edits(String author, int seed) {
    return new PeerEdits(tracks, clips, author, seed);
  }

  private int atMost(int count) {
    return Math.min(count, 4 * tracks * clips);
  }

  // ---- speed ----

  private Json speed() {
    Map<String, Json> rows = new TreeMap<>();
    rows.put("set", circle("set", Kind.SET, 1));
    rows.put("move", circle("move", Kind.MOVE, 2));
    rows.put("insert", pass("insert", edits("ana", 3), atMost(1000), Kind.INSERT));
    rows.put("split", pass("split", edits("ana", 4), atMost(500), Kind.SPLIT));
    rows.put("ripple", pass("ripple", edits("ana", 5), atMost(5), Kind.RIPPLE));
    rows.put("receive", receive());
    rows.put("undo", undo());
    rows.put("followed", followed());
    rows.put("load", times(count -> repeat(count, () -> ProjectCodec.decode(saved))));
    rows.put("open", times(count -> repeat(count, () -> read(ProjectCodec.decode(saved)))));
    rows.put("save", times(count -> repeat(count, () -> ProjectCodec.encode(start))));
    digests.put("load", Json.of(PeerDigest.of(ProjectCodec.decode(saved))));
    return JsonObject.of("rows", JsonObject.copyOf(rows))
        .with("digests", JsonObject.copyOf(digests));
  }

  /** Makes edits of one kind to one draft, on and on. */
  private Json circle(String name, Kind kind, int seed) {
    List<Operation> edits = edits("ana", seed).some(4 * tracks * clips, kind);
    Draft draft = new Draft(start);
    int[] made = {0};
    Json row =
        times(count -> {
          for (int i = 0; i < count; i++) {
            draft.change(edits.get(made[0]++ % edits.size())::applyTo);
          }
        });
    agree(name, applied(edits.subList(0, Math.min(AGREED, edits.size()))));
    return row;
  }

  private Json pass(String name, PeerEdits edits, int count, Kind kind) {
    List<Operation> operations = edits.some(count, kind);
    agree(name, applied(operations));
    return times(rounds -> repeat(rounds, () -> applied(operations)), operations.size());
  }

  private Project applied(List<Operation> operations) {
    Draft draft = new Draft(start);
    for (Operation operation : operations) {
      draft.change(operation::applyTo);
    }
    return draft.project();
  }

  private Json receive() {
    Operation own = new Set(Id.of("t0c0"), Transform.OPACITY.key(), Json.of(0.25));
    List<String> messages = new ArrayList<>();
    for (Operation each : edits("ben", 6).some(atMost(1000), Kind.MOVE, Kind.INSERT)) {
      messages.add(PeerReplica.message(messages.size() + 1L, each));
    }
    agree("receive", received(own, messages));
    return times(rounds -> repeat(rounds, () -> received(own, messages)), messages.size());
  }

  private Project received(Operation own, List<String> messages) {
    PeerReplica replica = PeerReplica.pending(start, own);
    messages.forEach(replica::receive);
    return replica.project();
  }

  private Json undo() {
    List<Operation> edits =
        edits("ana", 7).some(atMost(200), Kind.SET, Kind.MOVE, Kind.INSERT, Kind.SPLIT);
    UndoStack stack = UndoStack.EMPTY;
    Project project = start;
    for (Operation edit : edits) {
      stack = stack.record("", PeerReplica.batch(edit), project);
      project = edit.applyTo(project);
    }
    UndoStack history = stack;
    Project present = project;
    agree("undo", undone(history, present, edits.size()));
    return times(
        rounds -> repeat(rounds, () -> undone(history, present, edits.size())), edits.size());
  }

  private static Project undone(UndoStack history, Project present, int steps) {
    UndoStack stack = history;
    Project project = present;
    for (int i = 0; i < steps; i++) {
      Turn turn = stack.undo(project).orElseThrow();
      project = turn.batch().applyTo(project);
      stack = turn.stack();
    }
    return project;
  }

  /** Sets, keeps what undo needs, and looks for what changed. */
  private Json followed() {
    List<Operation> edits = edits("ana", 1).some(4 * tracks * clips, Kind.SET);
    Project[] project = {start};
    UndoStack[] stack = {UndoStack.EMPTY};
    int[] made = {0};
    return times(count -> {
      for (int i = 0; i < count; i++) {
        Operation edit = edits.get(made[0]++ % edits.size());
        Project before = project[0];
        stack[0] = stack[0].record("", PeerReplica.batch(edit), before);
        project[0] = edit.applyTo(before);
        sink = Project.changes(before, project[0]);
      }
    });
  }

  private Json times(IntConsumer work) {
    return times(work, 1);
  }

  /** Does work until it is warm, and then until there is enough of it to measure. */
  private Json times(IntConsumer work, int each) {
    int step = 1;
    double warm = 0;
    Spent took;
    do {
      int count = step;
      took = Spent.by(() -> done(work, count));
      warm += took.cpu();
      step = took.cpu() < 0.01 ? step * 2 : step;
    } while (warm < whole(plan, "warm") / 1000.0);
    int count = step;
    Spent total = Spent.NOTHING;
    do {
      total = total.plus(Spent.by(() -> done(work, count)));
    } while (total.cpu() < whole(plan, "budget") / 1000.0);
    return JsonObject.of("count", Json.of(total.count() * each))
        .with("cpu", Json.of(total.cpu()))
        .with("wall", Json.of(total.wall()));
  }

  private static int done(IntConsumer work, int count) {
    work.accept(count);
    return count;
  }

  /** A piece of work whose result is of no use. */
  private interface Piece {
    Object done();
  }

  private void repeat(int count, Piece work) {
    for (int i = 0; i < count; i++) {
      sink = work.done();
    }
  }

  private static long read(Project project) {
    long sum = 0;
    for (var entity : project.entities()) {
      sum += entity.props().size();
    }
    return sum;
  }

  private void agree(String name, Project project) {
    digests.put(name, Json.of(PeerDigest.of(project)));
  }

  // ---- size ----

  private Json size() {
    Map<String, Json> found = new TreeMap<>();
    found.put("snapshot", Json.of(bytes(saved)));
    found.put("snapshotGzip", Json.of(zipped(saved)));
    for (Kind kind : Kind.values()) {
      int count = kind == Kind.RIPPLE ? 1 : 20;
      int seed =
          List.of(Kind.SET, Kind.MOVE, Kind.INSERT, Kind.SPLIT, Kind.RIPPLE).indexOf(kind) + 1;
      long sum = 0;
      for (Operation operation : edits("ana", seed).some(count, kind)) {
        sum += bytes(OperationCodec.encode(operation));
      }
      String name = "wire." + kind.name().toLowerCase(Locale.ROOT);
      found.put(name, Json.of(Math.floorDiv(2 * sum + count, 2L * count)));
    }
    grow(found);
    return JsonObject.copyOf(found);
  }

  private void grow(Map<String, Json> found) {
    int all = whole(plan, "grown");
    List<Operation> edits = edits("ana", 8).some(all, Kind.SET, Kind.MOVE);
    Project project = ProjectCodec.decode(saved);
    long before = memory();
    for (Operation edit : edits) {
      project = edit.applyTo(project);
    }
    long after = memory();
    long bytes = bytes(ProjectCodec.encode(project));
    found.put("grown.edits", Json.of(all));
    found.put("grown.snapshot", Json.of(bytes));
    found.put("grown.shallow", Json.of(bytes));
    found.put("grown.heap", Json.of(Math.max(0, after - before)));
  }

  private static long memory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static long zipped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
