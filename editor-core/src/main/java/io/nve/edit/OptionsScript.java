package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Choice;
import io.nve.time.FrameRate;
import java.util.List;

/**
 * Options in a script.
 *
 * @param script an object with those that differ from the usual ones
 */
record OptionsScript(JsonObject script) {
  private static final List<String> KEYS =
      List.of("links", "groups", "ripple", "spanning", "transitions", "onLimit", "markers");

  EditOptions read() {
    for (int i = 0; i < script.size(); i++) {
      String key = script.keyAt(i);
      if (!KEYS.contains(key)) {
        throw new EditorException(ErrorCode.UNKNOWN_EDIT, "There is no option " + key).under(key);
      }
    }
    EditOptions usual = EditOptions.DEFAULT;
    return new EditOptions(
        choice("links", List.of(Follow.values()), usual.links()),
        choice("groups", List.of(Follow.values()), usual.groups()),
        choice("ripple", List.of(RippleScope.values()), usual.ripple()),
        choice("spanning", List.of(Spanning.values()), usual.spanning()),
        choice("transitions", List.of(TransitionPolicy.values()), usual.transitions()),
        choice("onLimit", List.of(OnLimit.values()), usual.onLimit()),
        value("markers", Codecs.FLAG, usual.markers()));
  }

  private <E extends Choice> E choice(String key, List<E> constants, E usual) {
    return value(key, Codecs.choice(constants), usual);
  }

  private <T> T value(String key, ValueCodec<T> codec, T usual) {
    return script.has(key) ? Codecs.member(script, key, codec, FrameRate.FPS_25) : usual;
  }

  static JsonObject write(EditOptions options) {
    return JsonObject.of("links", Json.of(options.links().id()))
        .with("groups", Json.of(options.groups().id()))
        .with("ripple", Json.of(options.ripple().id()))
        .with("spanning", Json.of(options.spanning().id()))
        .with("transitions", Json.of(options.transitions().id()))
        .with("onLimit", Json.of(options.onLimit().id()))
        .with("markers", Json.of(options.markers()));
  }
}
