package io.nve.testkit.scenario;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.testkit.notation.Notation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What some people do at once, and what is to come of it.
 *
 * @param file the file that tells it
 * @param title its title, no other's
 * @param story what happens, for people
 * @param before the timeline that all of them see
 * @param steps what each does, by name, one step after the other
 * @param outcomes what is expected, by the order in which the server hears of them
 */
public record Scenario(
    String file,
    String title,
    String story,
    List<String> before,
    Map<String, List<JsonObject>> steps,
    Map<List<String>, Outcome> outcomes) {
  private static final List<String> PEOPLE = List.of("ana", "ben", "cid");
  private static final List<String> KEYS =
      List.of(
          "title",
          "story",
          "before",
          "ana",
          "ben",
          "cid",
          "merged",
          "conflicts",
          "refused",
          "undone",
          "why",
          "orders");

  /**
   * What is expected of one order.
   *
   * @param merged the timeline
   * @param conflicts where clips lie over each other
   * @param refused of whom something is refused, and what would have to hold
   * @param undone the timeline after each person's undo, by name
   * @param why why that is right
   */
  public record Outcome(
      List<String> merged,
      List<String> conflicts,
      Map<String, String> refused,
      Map<String, List<String>> undone,
      String why) {
    private static Outcome read(JsonObject json) {
      Map<String, String> refused = new LinkedHashMap<>();
      objectIn(json, "refused").forEach((who, what) -> refused.put(who, Texts.text(what)));
      Map<String, List<String>> undone = new LinkedHashMap<>();
      objectIn(json, "undone").forEach((who, lines) -> undone.put(who, Texts.list(lines)));
      return new Outcome(
          Texts.list(json, "merged"),
          json.has("conflicts") ? Texts.list(json, "conflicts") : List.of(),
          refused,
          undone,
          Texts.text(json, "why"));
    }

    private static JsonObject objectIn(JsonObject json, String key) {
      return json.get(key) instanceof JsonObject object ? object : JsonObject.EMPTY;
    }

    /** Returns the expected timeline in the one way in which it can be written. */
    public String timeline() {
      return Notation.FRAMES.write(Notation.FRAMES.read(merged));
    }
  }

  /** Returns the theme of a file of scenarios. */
  public static String theme(JsonObject file) {
    return Texts.text(file, "theme");
  }

  /** Reads a file of scenarios. */
  public static List<Scenario> readAll(String file, JsonObject json) {
    List<Scenario> scenarios = new ArrayList<>();
    for (Json each : ((Json.Arr) json.find("scenarios").orElseThrow()).values()) {
      scenarios.add(read(file, (JsonObject) each));
    }
    return scenarios;
  }

  private static Scenario read(String file, JsonObject json) {
    for (int i = 0; i < json.size(); i++) {
      if (!KEYS.contains(json.keyAt(i))) {
        throw new IllegalArgumentException(file + ": a scenario has no " + json.keyAt(i));
      }
    }
    Map<String, List<JsonObject>> steps = new LinkedHashMap<>();
    for (String person : PEOPLE) {
      if (json.get(person) instanceof Json.Arr array) {
        steps.put(person, array.values().stream().map(JsonObject.class::cast).toList());
      }
    }
    return new Scenario(
        file,
        Texts.text(json, "title"),
        Texts.text(json, "story"),
        Texts.list(json, "before"),
        steps,
        outcomes(json, List.copyOf(steps.keySet())));
  }

  private static Map<List<String>, Outcome> outcomes(JsonObject json, List<String> people) {
    Map<List<String>, Outcome> outcomes = new LinkedHashMap<>();
    if (json.get("orders") instanceof Json.Arr orders) {
      for (Json order : orders.values()) {
        JsonObject object = (JsonObject) order;
        outcomes.put(order(object, people), Outcome.read(object));
      }
    } else {
      Outcome always = Outcome.read(json);
      permutations(people).forEach(order -> outcomes.put(order, always));
    }
    return outcomes;
  }

  private static List<String> order(JsonObject json, List<String> people) {
    if (json.has("order")) {
      return Texts.list(json, "order");
    }
    List<String> order = new ArrayList<>(people);
    String first = Texts.text(json, "first");
    if (people.size() != 2 || !order.remove(first)) {
      throw new IllegalArgumentException("who comes first says all only of two people");
    }
    order.add(0, first);
    return order;
  }

  /** Returns the orders in which the server can hear of people. */
  public static List<List<String>> permutations(List<String> people) {
    if (people.isEmpty()) {
      return List.of(List.of());
    }
    List<List<String>> all = new ArrayList<>();
    for (String first : people) {
      List<String> others = new ArrayList<>(people);
      others.remove(first);
      for (List<String> rest : permutations(others)) {
        List<String> order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        all.add(order);
      }
    }
    return all;
  }
}
