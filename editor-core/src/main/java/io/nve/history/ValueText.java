package io.nve.history;

import io.nve.model.Asset;
import io.nve.model.Choice;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Parameter;
import io.nve.model.Sequence;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters and their values in words. */
final class ValueText {
  /** What it is called when a parameter becomes true, and when it becomes false. */
  private static final Map<String, String[]> SWITCHES = switches();

  private final Names names;
  private final Places places;

  ValueText(Names names, Places places) {
    this.names = names;
    this.places = places;
  }

  private static Map<String, String[]> switches() {
    Map<String, String[]> map = new LinkedHashMap<>();
    map.put(Clip.ENABLED.key(), new String[] {"Enabled", "Disabled"});
    map.put(Track.LOCKED.key(), new String[] {"Locked", "Unlocked"});
    map.put(Track.MUTED.key(), new String[] {"Muted", "Unmuted"});
    map.put(Track.SOLO.key(), new String[] {"Soloed", "No longer solo:"});
    map.put(Track.HIDDEN.key(), new String[] {"Hid", "Showed"});
    map.put(Asset.OFFLINE.key(), new String[] {"Went offline:", "Back online:"});
    return map;
  }

  /** Returns a sentence about a parameter whose value changed. */
  String of(Finding.ValueChanged changed) {
    String key = changed.parameter().key();
    String name = names.of(changed.after());
    if (key.equals(Entity.NAME.key())) {
      return renamed(changed.before(), changed.after());
    }
    if (key.equals(Title.TEXT.key())) {
      return "Text of " + whatSaid(changed) + " now says " + quoted(changed.after());
    }
    if (key.equals(Track.ORDER.key()) && changed.after() instanceof Track) {
      return "Moved track " + name + " among the tracks";
    }
    if (key.equals(Sequence.ORDER.key())) {
      return "Moved " + name + " among the others";
    }
    Object now = changed.parameter().in(changed.after().props());
    String[] words = SWITCHES.get(key);
    if (words != null && now instanceof Boolean on) {
      return (on ? words[0] : words[1]) + " " + name;
    }
    return changed.parameter().label() + " of " + name + ": " + values(changed, now);
  }

  private String values(Finding.ValueChanged changed, Object now) {
    Object was = changed.parameter().in(changed.before().props());
    return value(changed.parameter(), was, changed.before())
        + " → "
        + value(changed.parameter(), now, changed.after());
  }

  private String renamed(Entity before, Entity after) {
    String kind = after.kind().id();
    if (after.name().isEmpty()) {
      return "Took the name " + Names.quote(before.name()) + " off a " + kind;
    }
    String old =
        before instanceof Track && before.name().isEmpty() ? places.label(before.id()) : "";
    return "Renamed "
        + kind
        + " "
        + (old.isEmpty() ? names.of(before) : old)
        + " to "
        + Names.quote(after.name());
  }

  /** A title without a name is called by what it said. */
  private String whatSaid(Finding.ValueChanged changed) {
    boolean said = !changed.before().get(Title.TEXT).isEmpty();
    return said || !changed.before().name().isEmpty() ? names.of(changed.before()) : "a title";
  }

  private static String quoted(Entity entity) {
    return entity.get(Title.TEXT).isEmpty() ? "nothing" : Names.quote(entity.get(Title.TEXT));
  }

  private String value(Parameter<?> parameter, Object value, Entity entity) {
    return switch (value) {
      case Boolean on -> on ? "on" : "off";
      case Double number -> number(parameter.unit(), number);
      case Long number when parameter.unit() == Unit.TICKS -> length(number, entity);
      case Long number -> number + suffix(parameter.unit());
      case Id id -> places.find(id).map(names::of).orElse("none");
      case Choice choice -> choice.id();
      case String text -> text.isEmpty() ? "none" : Names.quote(text);
      default -> value.toString();
    };
  }

  private String length(long ticks, Entity entity) {
    return places
        .sequenceOf(entity)
        .map(sequence -> TimeText.of(sequence).length(ticks))
        .orElse(ticks + " ticks");
  }

  private static String number(Unit unit, double number) {
    return switch (unit) {
      case RATIO, PICTURE, CANVAS_WIDTH, CANVAS_HEIGHT, FONT_SIZE ->
          NumberText.of(number * 100) + " %";
      case NONE, DEGREES, DECIBELS, TICKS, PIXELS, HERTZ -> NumberText.of(number) + suffix(unit);
    };
  }

  private static String suffix(Unit unit) {
    return switch (unit) {
      case DEGREES -> "°";
      case DECIBELS -> " dB";
      case PIXELS -> " px";
      case HERTZ -> " Hz";
      case NONE, RATIO, CANVAS_WIDTH, CANVAS_HEIGHT, PICTURE, FONT_SIZE, TICKS -> "";
    };
  }
}
