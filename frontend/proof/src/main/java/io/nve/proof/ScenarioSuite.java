package io.nve.proof;

import io.nve.codec.OperationCodec;
import io.nve.codec.ProjectCodec;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.model.Project;
import io.nve.op.Operation;
import io.nve.testkit.notation.Notation;
import io.nve.testkit.scenario.Author;
import io.nve.testkit.scenario.Meeting;
import io.nve.testkit.scenario.Scenario;
import io.nve.testkit.scenario.Scenario.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The scenarios that are told in files, one for each seed, each in every order. */
final class ScenarioSuite implements Suite {
  private final List<Scenario> scenarios = new ArrayList<>();

  ScenarioSuite(Map<String, String> files) {
    files.forEach((name, text) ->
        scenarios.addAll(Scenario.readAll(name, (JsonObject) JsonReader.read(text))));
  }

  @Override
  public String name() {
    return "scenario";
  }

  @Override
  public int seeds() {
    return scenarios.size();
  }

  @Override
  public void run(int seed, Transcript out) {
    Scenario scenario = scenarios.get(seed);
    out.add(scenario.file(), scenario.title());
    scenario.outcomes().forEach((order, outcome) -> meet(scenario, order, outcome, out));
  }

  private static void meet(
      Scenario scenario, List<String> order, Outcome expected, Transcript out) {
    Project before = Notation.FRAMES.read(scenario.before());
    Meeting meeting = new Meeting(before);
    for (String author : order) {
      List<Operation> plan =
          Author.plan(author, before, scenario.steps().getOrDefault(author, List.of()));
      plan.forEach(operation -> out.add(author, OperationCodec.encode(operation)));
      meeting.hear(author, plan);
    }
    meeting.assertAllAgree();
    String merged = Notation.FRAMES.write(meeting.state());
    if (!merged.equals(expected.timeline())) {
      throw new AssertionError(scenario.title() + " comes to\n" + merged);
    }
    out.add(merged);
    out.add(ProjectCodec.encode(meeting.state()));
    meeting.refused().forEach(out::add);
    for (String author : expected.undone().keySet()) {
      out.add(author, ProjectCodec.encode(meeting.undoneBy(author)));
    }
  }
}
