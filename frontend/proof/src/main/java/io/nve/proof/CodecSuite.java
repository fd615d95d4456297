package io.nve.proof;

import io.nve.codec.CodecLimits;
import io.nve.codec.OperationCodec;
import io.nve.codec.ProjectCodec;
import io.nve.json.Json;
import io.nve.json.JsonLimits;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.model.Project;
import io.nve.op.Operation;
import io.nve.testkit.PortableRandom;
import io.nve.testkit.RandomJson;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import java.util.Random;

/** What is written of random projects, operations, messages and trees, and what is read of it. */
final class CodecSuite implements Suite {
  private static final int OPERATIONS = 20;

  @Override
  public String name() {
    return "codec";
  }

  @Override
  public int seeds() {
    return 60;
  }

  @Override
  public void run(int seed, Transcript out) {
    Random random = new PortableRandom(seed);
    Project project = RandomProjects.next(random);
    String text = ProjectCodec.encode(project);
    out.add(text);
    same(project, ProjectCodec.decode(text));
    for (int i = 0; i < OPERATIONS; i++) {
      Operation operation = RandomOperations.next(random, project);
      String line = OperationCodec.encode(operation);
      out.add(line);
      same(operation, OperationCodec.decode(line, CodecLimits.PROJECT));
    }
    json(RandomJson.next(random, 4), out);
    new Conversation(project, random).run(out);
  }

  private static void json(Json tree, Transcript out) {
    String text = JsonWriter.canonical(tree);
    out.add(text);
    out.add(JsonWriter.pretty(tree));
    Json read = JsonReader.read(text, JsonLimits.PROJECT);
    if (!JsonWriter.canonical(read).equals(text)) {
      throw new AssertionError("Read otherwise than written: " + text);
    }
  }

  private static void same(Object written, Object read) {
    if (!written.equals(read)) {
      throw new AssertionError("Read otherwise than written: " + written);
    }
  }
}
