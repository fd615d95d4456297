package io.nve.proof;

import io.nve.codec.CodecLimits;
import io.nve.codec.EntryCodec;
import io.nve.codec.MessageCodec;
import io.nve.codec.OperationCodec;
import io.nve.codec.ProjectCodec;
import io.nve.codec.SessionCodec;
import io.nve.codec.SnapshotCodec;
import io.nve.edit.EditCatalog;
import io.nve.edit.RandomEdits;
import io.nve.json.Json;
import io.nve.json.JsonLimits;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.model.Project;
import io.nve.testkit.Damage;
import io.nve.testkit.PortableRandom;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Damaged documents: refused with the same code, at the same place, in the same words. */
final class DamageSuite implements Suite {
  private static final int ROUNDS = 2;

  @Override
  public String name() {
    return "damage";
  }

  @Override
  public int seeds() {
    return 25;
  }

  @Override
  public void run(int seed, Transcript out) {
    Random random = new PortableRandom(seed);
    Project project = RandomProjects.next(random);
    Conversation conversation = new Conversation(project, random);
    conversation.run(new Transcript());
    List<String> documents = new ArrayList<>(conversation.texts());
    documents.add(ProjectCodec.encode(project));
    documents.add(OperationCodec.encode(RandomOperations.next(random, project)));
    RandomEdits edits = new RandomEdits(random);
    documents.add(JsonWriter.canonical(edits.next(project).toJson()));
    documents.add(JsonWriter.canonical(EditCatalog.encode(edits.options())));
    for (String document : documents) {
      List<Function<Json, Json>> places = Damage.places(JsonReader.read(document));
      for (int i = 0; i < ROUNDS; i++) {
        read(Damage.edited(document, random), out);
        Json stranger = Damage.STRANGERS.get(random.nextInt(Damage.STRANGERS.size()));
        Json exchanged = places.get(random.nextInt(places.size())).apply(stranger);
        read(JsonWriter.canonical(exchanged), out);
      }
    }
    deep(random, out);
  }

  private static void read(String text, Transcript out) {
    out.attempt("project", () -> ProjectCodec.encode(ProjectCodec.decode(text)));
    out.attempt(
        "operation", () -> OperationCodec.encode(OperationCodec.decode(text, CodecLimits.MESSAGE)));
    out.attempt("from client", () -> MessageCodec.encode(MessageCodec.decodeClient(text)));
    out.attempt("from server", () -> MessageCodec.encode(MessageCodec.decodeServer(text)));
    out.attempt("entry", () -> EntryCodec.encode(EntryCodec.decode(text, CodecLimits.MESSAGE)));
    out.attempt(
        "snapshot", () -> SnapshotCodec.encode(SnapshotCodec.decode(text, CodecLimits.PROJECT)));
    out.attempt(
        "session", () -> SessionCodec.encode(SessionCodec.decode(text, CodecLimits.PROJECT)));
    out.attempt(
        "edit",
        () ->
            JsonWriter.canonical(
                EditCatalog.decode(JsonReader.read(text), FrameRate.FPS_25).toJson()));
    out.attempt(
        "options",
        () ->
            JsonWriter.canonical(
                EditCatalog.encode(EditCatalog.decodeOptions(JsonReader.read(text)))));
  }

  /** As deep as may be, and one deeper: the stack of a browser is smaller than that of a JVM. */
  private static void deep(Random random, Transcript out) {
    int depth = JsonLimits.MAX_DEPTH + random.nextInt(2);
    String text = "[".repeat(depth) + "]".repeat(depth);
    JsonLimits limits = JsonLimits.PROJECT.withDepth(JsonLimits.MAX_DEPTH);
    out.attempt("depth", () -> Digest.of(JsonWriter.canonical(JsonReader.read(text, limits))));
    String objects = "{\"a\":".repeat(depth) + "0" + "}".repeat(depth);
    out.attempt("depth", () -> Digest.of(JsonWriter.pretty(JsonReader.read(objects, limits))));
  }
}
