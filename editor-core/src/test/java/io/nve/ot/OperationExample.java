package io.nve.ot;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.codec.OperationCodec;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.model.Project;
import io.nve.op.Operation;
import io.nve.testkit.notation.Notation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An example of a page of {@code docs/operations}: words at the margin, operations behind them,
 * timelines in ticks indented below.
 */
final class OperationExample {
  private static final String A_FIRST = "merged, a first";
  private static final String B_FIRST = "merged, b first";
  private static final Set<String> TIMELINES =
      Set.of("before", "after", "merged", A_FIRST, B_FIRST);
  private static final Set<String> OPERATIONS = Set.of("operation", "inverse", "a", "b");

  private final Map<String, List<String>> timelines = new LinkedHashMap<>();
  private final Map<String, Operation> operations = new LinkedHashMap<>();

  OperationExample(String text) {
    List<String> timeline = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      int brace = line.indexOf('{');
      String word = (brace < 0 ? line : line.substring(0, brace)).trim();
      if (line.startsWith(" ")) {
        timeline.add(line.substring(2));
      } else if (TIMELINES.contains(line)) {
        timeline = timelines.computeIfAbsent(line, each -> new ArrayList<>());
      } else if (OPERATIONS.contains(word)) {
        operations.put(word, operation(line.substring(brace)));
      } else if (!line.isEmpty()) {
        throw new AssertionError("An example does not say " + line);
      }
    }
  }

  /** Reads an operation, in which examples leave out the version. */
  private static Operation operation(String json) {
    JsonObject object = (JsonObject) JsonReader.read(json);
    return OperationCodec.decode(
        JsonWriter.canonical(object.with("v", Json.of(OperationCodec.VERSION))));
  }

  /** Returns the operations that it shows. */
  List<Operation> shown() {
    return List.copyOf(operations.values());
  }

  void check() {
    assertThat(operations.containsKey("operation"))
        .as("it shows one operation or two")
        .isNotEqualTo(operations.containsKey("a"));
    if (operations.containsKey("operation")) {
      checkOne(operations.get("operation"));
    } else {
      checkBoth(operations.get("a"), operations.get("b"));
    }
  }

  private void checkOne(Operation operation) {
    Project before = project("before");
    Project after = operation.applyTo(before);
    assertThat(Notation.TICKS.writeAll(after)).isEqualTo(text("after"));
    Operation inverse = operation.inverse(before);
    assertThat(inverse).isEqualTo(operations.get("inverse"));
    boolean gone = after.size() < before.size();
    if (!gone) {
      assertThat(Notation.TICKS.write(inverse.applyTo(after)))
          .isEqualTo(Notation.TICKS.write(before));
    }
  }

  private void checkBoth(Operation a, Operation b) {
    boolean one = timelines.containsKey("merged");
    checkMerged(a, b, Order.EARLIER, text(one ? "merged" : A_FIRST));
    checkMerged(a, b, Order.LATER, text(one ? "merged" : B_FIRST));
    if (!one) {
      assertThat(text(A_FIRST)).as("the order matters").isNotEqualTo(text(B_FIRST));
    }
  }

  private void checkMerged(Operation a, Operation b, Order order, String merged) {
    Project seen = Square.close(project("before"), a, b, order);
    assertThat(Notation.TICKS.writeAll(seen)).isEqualTo(merged);
  }

  private Project project(String word) {
    return Notation.TICKS.read(timelines.getOrDefault(word, List.of()));
  }

  private String text(String word) {
    assertThat(timelines).containsKey(word);
    return Notation.TICKS.writeAll(project(word));
  }
}
