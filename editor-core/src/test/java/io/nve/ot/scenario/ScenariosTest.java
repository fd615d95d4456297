package io.nve.ot.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.edit.EditCatalog;
import io.nve.edit.EditType;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Conflict;
import io.nve.model.Invariants;
import io.nve.model.Project;
import io.nve.testkit.notation.Notation;
import io.nve.testkit.scenario.Author;
import io.nve.testkit.scenario.Meeting;
import io.nve.testkit.scenario.Scenario;
import io.nve.testkit.scenario.Scenario.Outcome;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What people wanted who edited at once: every scenario of {@code testdata/scenarios}, in every
 * order in which the server can hear of their edits.
 */
class ScenariosTest {
  private static final int FEWEST = 80;

  @TestFactory
  Stream<DynamicNode> scenarios() {
    return Scenarios.byTheme().entrySet().stream()
        .map(theme ->
            DynamicContainer.dynamicContainer(
                theme.getKey(), theme.getValue().stream().flatMap(ScenariosTest::tests)));
  }

  private static Stream<DynamicTest> tests(Scenario scenario) {
    return scenario.outcomes().entrySet().stream()
        .map(outcome ->
            DynamicTest.dynamicTest(
                scenario.title() + " (" + String.join(", ", outcome.getKey()) + ")",
                () -> run(scenario, outcome.getKey(), outcome.getValue())));
  }

  private static void run(Scenario scenario, List<String> order, Outcome expected) {
    Project before = Notation.FRAMES.read(scenario.before());
    Meeting meeting = new Meeting(before);
    for (String author : order) {
      meeting.hear(author, Author.plan(author, before, scenario.steps().get(author)));
    }

    Project seen = meeting.state();
    String story = story(scenario, order, expected, meeting);
    assertThat(Notation.FRAMES.write(seen)).as(story).isEqualTo(expected.timeline());
    assertThat(conflicts(seen)).as(story).isEqualTo(expected.conflicts());
    assertThat(meeting.refused()).as(story).isEqualTo(expected.refused());
    assertThat(Invariants.faults(seen)).as(story).isEmpty();
    meeting.assertAllAgree();
    expected
        .undone()
        .forEach((author, lines) ->
            assertThat(Notation.FRAMES.write(meeting.undoneBy(author)))
                .as("%s\nundone by %s", story, author)
                .isEqualTo(Notation.FRAMES.write(Notation.FRAMES.read(lines))));
  }

  private static String story(
      Scenario scenario, List<String> order, Outcome expected, Meeting meeting) {
    Project wanted = Notation.FRAMES.read(expected.merged());
    return String.join(
        "\n",
        scenario.title() + " (" + scenario.file() + ")",
        scenario.story(),
        "The server hears " + String.join(", then ", order) + ".",
        expected.why(),
        "Expected:",
        Notation.FRAMES.draw(wanted) + expected.timeline(),
        "Seen:",
        Notation.FRAMES.draw(meeting.state()) + Notation.FRAMES.write(meeting.state()),
        "The server's log:",
        meeting.story());
  }

  private static List<String> conflicts(Project project) {
    List<String> found = new ArrayList<>();
    for (Conflict conflict : Conflict.in(project)) {
      found.add(
          switch (conflict) {
            case Conflict.Covered covered ->
                covered.upper().track()
                    + (" " + frame(covered.range().start()))
                    + ("-" + frame(covered.range().end()))
                    + (": " + covered.upper().id() + " over " + covered.lower().id());
            case Conflict.Loop loop -> loop.clip().id() + " shows itself";
          });
    }
    return found;
  }

  private static long frame(long time) {
    return FrameRate.FPS_25.frameAt(time);
  }

  @Test
  void thereAreEnoughOfThemAndNoTwoAreCalledTheSame() {
    List<String> titles =
        Scenarios.byTheme().entrySet().stream()
            .flatMap(theme ->
                theme.getValue().stream().map(each -> theme.getKey() + ": " + each.title()))
            .toList();

    assertThat(titles).hasSizeGreaterThanOrEqualTo(FEWEST).doesNotHaveDuplicates();
  }

  @Test
  void everyEditIsInOne() {
    TreeSet<String> missing = new TreeSet<>();
    EditCatalog.types().stream().map(EditType::name).forEach(missing::add);
    for (Scenario scenario : Scenarios.all()) {
      for (List<JsonObject> steps : scenario.steps().values()) {
        for (JsonObject step : steps) {
          step.find("edit").map(name -> ((Json.Str) name).value()).ifPresent(missing::remove);
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void everyOutcomeIsOfAnOrderThatCanBe() {
    for (Scenario scenario : Scenarios.all()) {
      Map<List<String>, Outcome> outcomes = scenario.outcomes();
      assertThat(outcomes.keySet())
          .as(scenario.title())
          .hasSameElementsAs(Scenario.permutations(List.copyOf(scenario.steps().keySet())));
    }
  }
}
