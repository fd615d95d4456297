package io.nve.edit;

import io.nve.json.JsonObject;
import io.nve.time.FrameRate;

/**
 * The values that a script gives the parameters of an edit.
 *
 * @param script what it says
 * @param rate what frames are counted in
 */
record Arguments(JsonObject script, FrameRate rate) {
  <T> T get(EditParameter<?, T> parameter) {
    return parameter.read(script, rate);
  }
}
