package io.nve.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonLimits;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.model.Invariants;
import io.nve.model.Project;
import io.nve.time.Ticks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Steps that OpenTimelineIO's tests make, with what they assert; where its result departs from what
 * editors call the edit, {@code nle.ideal_track} holds instead. {@code otio/own-edit-cases.json}
 * has more steps of ours. Another file is tried with {@code -Dnve.otio.edits=FILE}.
 */
class OtioEditCasesTest {
  /** OpenTimelineIO takes ranges for equal that differ by less than 1/384000 s. */
  private static final long TOLERANCE = Ticks.PER_SECOND / 384_000;

  private static final String FILE = "nve.otio.edits";
  private static final Map<String, ErrorCode> STATUS =
      Map.of(
          "NOT_AN_ITEM", ErrorCode.NOT_AN_ITEM,
          "NOT_A_GAP", ErrorCode.NOT_A_GAP,
          "NOT_A_CHILD_OF", ErrorCode.UNKNOWN_ENTITY,
          "CANNOT_TRIM_TRANSITION", ErrorCode.TRANSITION_IN_THE_WAY);

  private static final Map<String, Map<String, JsonObject>> FILES = files();

  private record Outcome(Project project, ErrorCode refusal) {}

  static Stream<Arguments> cases() {
    List<Arguments> found = new ArrayList<>();
    for (Map.Entry<String, Map<String, JsonObject>> file : FILES.entrySet()) {
      file.getValue().forEach((id, each) -> found.add(Arguments.of(file.getKey(), id)));
    }
    return found.stream();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void aStepHasItsResult(String file, String id) {
    Map<String, JsonObject> cases = FILES.get(file);
    JsonObject step = cases.get(id);
    Outcome outcome = run(cases, step);
    assertThat(Invariants.editingFaults(outcome.project)).isEmpty();
    JsonObject nle = step.get("nle") instanceof JsonObject object ? object : JsonObject.EMPTY;
    if (nle.get("ideal_track") instanceof Json.Arr ideal) {
      assertThat(outcome.refusal).isNull();
      assertItems(outcome.project, ideal.values());
      return;
    }
    JsonObject asserted =
        step.get("asserted") instanceof JsonObject facts ? facts : JsonObject.EMPTY;
    if (!asserted.has("error")) {
      boolean mayRefuse = step.has("otio_status_derived");
      assertThat(mayRefuse ? null : outcome.refusal).as("refusal").isNull();
    }
    assertThat(asserted.isEmpty() && !step.has("otio_full_result_derived"))
        .as("a step that asserts nothing")
        .isFalse();
    asserted.forEach((key, value) -> check(key, value, outcome));
    if (step.get("otio_full_result_derived") instanceof Json.Arr derived) {
      assertItems(outcome.project, derived.values());
    }
  }

  @Test
  void ourSelectionIsWhole() {
    assertThat(read("/otio/edit-cases.json")).hasSize(53);
    assertThat(read("/otio/own-edit-cases.json").size()).isGreaterThan(30);
  }

  private static Outcome run(Map<String, JsonObject> cases, JsonObject step) {
    IdSource ids = IdSource.counting("edit." + OtioTrack.text(step.get("id")));
    Project before = before(cases, step);
    OtioEdits edits = new OtioEdits(before, ids);
    try {
      edits.make(OtioTrack.text(step.get("op")), (JsonObject) step.get("params"));
      return new Outcome(edits.project(), null);
    } catch (EditorException refusal) {
      return new Outcome(before, refusal.code());
    }
  }

  private static Project before(Map<String, JsonObject> cases, JsonObject step) {
    if (step.get("track") instanceof Json.Arr track) {
      boolean namedGaps = OtioTrack.text(step.get("op")).equals("fill");
      return OtioTrack.project(track.values(), namedGaps);
    }
    String previous = OtioTrack.text(step.get("continues"));
    return run(cases, cases.get(previous)).project;
  }

  private static void check(String key, Json value, Outcome outcome) {
    List<OtioTrack.Item> items = OtioTrack.items(outcome.project);
    switch (key) {
      case "error" -> assertThat(outcome.refusal).isEqualTo(STATUS.get(OtioTrack.text(value)));
      case "track_ranges" -> {
        List<Long> expected = flat(OtioTrack.list(value));
        List<Long> actual = new ArrayList<>();
        long at = 0;
        for (OtioTrack.Item item : items) {
          actual.add(at);
          actual.add(item.duration());
          at += item.duration();
        }
        assertNear(actual, expected, "track ranges");
      }
      case "item_ranges" -> {
        List<Long> actual = new ArrayList<>();
        items.forEach(item -> actual.addAll(List.of(item.source(), item.duration())));
        assertNear(actual, flat(OtioTrack.list(value)), "item ranges");
      }
      case "track_duration" -> {
        long duration = items.stream().mapToLong(OtioTrack.Item::duration).sum();
        assertNear(List.of(duration), List.of(OtioTrack.ticks(value)), "duration");
      }
      case "child_count" -> assertThat((long) items.size()).isEqualTo(((Json.Int) value).value());
      case "kind_at" ->
          ((JsonObject) value)
              .forEach((index, kind) ->
                  assertThat(items.get(Integer.parseInt(index)).kind())
                      .isEqualTo(OtioTrack.text(kind)));
      default -> throw new AssertionError("Nobody knows how to check " + key);
    }
  }

  private static void assertItems(Project project, List<Json> expectedTrack) {
    List<OtioTrack.Item> expected = OtioTrack.items(expectedTrack);
    List<OtioTrack.Item> actual = OtioTrack.items(project);
    List<String> expectedNames = new ArrayList<>();
    List<String> actualNames = new ArrayList<>();
    List<Long> expectedTimes = new ArrayList<>();
    List<Long> actualTimes = new ArrayList<>();
    for (OtioTrack.Item item : expected) {
      expectedNames.add(label(item));
      expectedTimes.addAll(List.of(item.source(), item.duration()));
    }
    for (OtioTrack.Item item : actual) {
      actualNames.add(label(item));
      actualTimes.addAll(List.of(item.source(), item.duration()));
    }
    assertThat(actualNames).isEqualTo(expectedNames);
    assertNear(actualTimes, expectedTimes, "whole track");
  }

  /** A gap's name does not survive where the gap is implicit. */
  private static String label(OtioTrack.Item item) {
    return item.kind().equals("gap") ? "gap" : item.kind() + " " + item.name();
  }

  private static List<Long> flat(List<Json> ranges) {
    List<Long> found = new ArrayList<>();
    for (Json range : ranges) {
      List<Json> values = OtioTrack.list(range);
      double rate = OtioTrack.number(values.get(2));
      found.add(OtioTrack.ticks(values.get(0), rate));
      found.add(OtioTrack.ticks(values.get(1), rate));
    }
    return found;
  }

  private static void assertNear(List<Long> actual, List<Long> expected, String what) {
    boolean near = actual.size() == expected.size();
    for (int i = 0; near && i < actual.size(); i++) {
      near = Math.abs(actual.get(i) - expected.get(i)) < TOLERANCE;
    }
    // When they are not near they are not equal either: this shows both.
    assertThat(near ? expected : actual).as(what).isEqualTo(expected);
  }

  // ---- files ----

  private static Map<String, Map<String, JsonObject>> files() {
    String other = System.getProperty(FILE);
    Map<String, Map<String, JsonObject>> files = new LinkedHashMap<>();
    if (other != null) {
      files.put(Path.of(other).getFileName().toString(), parse(fileText(Path.of(other))));
      return files;
    }
    for (String name : List.of("edit-cases.json", "own-edit-cases.json")) {
      files.put(name, read("/otio/" + name));
    }
    return files;
  }

  private static Map<String, JsonObject> read(String resource) {
    try (InputStream in = OtioEditCasesTest.class.getResourceAsStream(resource)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileText(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, JsonObject> parse(String text) {
    JsonObject document = (JsonObject) JsonReader.read(text, JsonLimits.PROJECT);
    Map<String, JsonObject> cases = new LinkedHashMap<>();
    for (Json json : OtioTrack.list(document.get("cases"))) {
      JsonObject each = (JsonObject) json;
      if (!Json.FALSE.equals(each.get("portable"))) {
        cases.put(OtioTrack.text(each.get("id")), each);
      }
    }
    return cases;
  }
}
