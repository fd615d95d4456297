package io.nve.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nve.codec.CodecLimits;
import io.nve.codec.OperationCodec;
import io.nve.error.EditorException;
import io.nve.model.Project;
import io.nve.op.Operation;
import io.nve.testkit.RandomProjects;
import java.util.Random;

/** Reads operations, and applies them: they are total, so that none may fail. */
public final class OperationFuzz {
  private static final Project PROJECT = RandomProjects.next(new Random(1));

  private OperationFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    Check.parses(() -> {
      Operation operation = OperationCodec.decode(new String(bytes, UTF_8), CodecLimits.MESSAGE);
      String text = OperationCodec.encode(operation);
      Check.same(text, OperationCodec.encode(OperationCodec.decode(text)));
      applied(operation);
    });
  }

  private static void applied(Operation operation) {
    try {
      Check.same(operation.applyTo(PROJECT), operation.applyTo(PROJECT));
    } catch (EditorException e) {
      throw new AssertionError("An operation that was read cannot be applied", e);
    }
  }
}
