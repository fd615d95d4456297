package io.nve.ot.scenario;

import io.nve.json.JsonObject;
import io.nve.model.Project;
import io.nve.op.Operation;
import io.nve.testkit.notation.Notation;
import io.nve.testkit.scenario.Author;
import io.nve.testkit.scenario.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws a scenario: what all see, what each makes of it, and what comes of both. */
final class ScenarioPicture {
  private static final int MARGIN = 10;

  private final StringBuilder out = new StringBuilder();

  private ScenarioPicture() {}

  /** Returns the drawing of a scenario that has the same outcome in every order. */
  static String of(Scenario scenario) {
    ScenarioPicture picture = new ScenarioPicture();
    Project before = Notation.FRAMES.read(scenario.before());
    picture.out.append(scenario.story()).append("\n\n");
    picture.draw("all see", before);
    for (Map.Entry<String, List<JsonObject>> each : scenario.steps().entrySet()) {
      Project view = before;
      for (Operation operation : Author.plan(each.getKey(), before, each.getValue())) {
        view = operation.applyTo(view);
      }
      String name = each.getKey();
      picture.draw(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), view);
    }
    Scenario.Outcome outcome = scenario.outcomes().values().iterator().next();
    picture.draw("merged", Notation.FRAMES.read(outcome.merged()));
    return picture.out.toString();
  }

  private void draw(String word, Project project) {
    String head = word;
    for (String line : Notation.FRAMES.draw(project).split("\n", -1)) {
      if (!line.isEmpty()) {
        out.append(head).append(" ".repeat(MARGIN - head.length())).append(line).append('\n');
        head = "";
      }
    }
  }
}
