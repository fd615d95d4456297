package io.nve.render;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Color;
import io.nve.model.Curve;
import io.nve.model.Interpolation;
import io.nve.model.Keyframe;
import io.nve.model.SpeedMap;
import java.util.List;

/** How the parts of a plan enter a hash: every field, in order, led by what kind of thing it is. */
final class HashedParts {
  private HashedParts() {}

  static void put(ContentHasher hasher, Color color) {
    hasher.put(color.toString());
  }

  static void put(ContentHasher hasher, TitleSpec title) {
    hasher.put("title").put(title.text()).put(title.font()).put(title.size());
    hasher.put(title.weight()).put(title.italic());
    put(hasher, title.color());
    hasher.put(title.align().id()).put(title.lineHeight()).put(title.outlineWidth());
    put(hasher, title.outlineColor());
    hasher.put(title.shadow().x()).put(title.shadow().y()).put(title.shadow().blur());
    put(hasher, title.shadow().color());
    put(hasher, title.boxColor());
    hasher.put(title.boxPadding());
  }

  static void put(ContentHasher hasher, SpeedMap speed) {
    switch (speed) {
      case SpeedMap.Constant constant ->
          hasher.put("constant").put(constant.numerator()).put(constant.denominator());
      case SpeedMap.Freeze freeze -> hasher.put("freeze").put(freeze.at());
      case SpeedMap.Ramp ramp -> {
        hasher.put("ramp").put(ramp.knots().size());
        for (SpeedMap.Knot knot : ramp.knots()) {
          hasher.put(knot.local()).put(knot.source());
          put(hasher, knot.interpolation());
        }
      }
    }
  }

  static void put(ContentHasher hasher, Interpolation interpolation) {
    put(hasher, interpolation.toJson());
  }

  static void put(ContentHasher hasher, PlanSource source) {
    hasher.put("source").put(source.reference()).put(source.url()).put(source.contentHash());
    hasher.put(source.start()).put(source.duration());
    if (source.url().isEmpty() && source.contentHash().isEmpty()) {
      hasher.put(source.asset().value());
    }
  }

  /** Puts a curve's value if it never changes; if it does, only that. */
  static void putSteady(ContentHasher hasher, Curve curve) {
    boolean steady = curve.isConstant();
    hasher.put(steady);
    if (steady) {
      hasher.put(curve.at(0));
    }
  }

  /**
   * Puts what a changing curve does between two times, with the keyframes' times counted from an
   * origin.
   */
  static void putMoving(ContentHasher hasher, Curve curve, long first, long last, long origin) {
    if (curve.isConstant()) {
      return;
    }
    List<Keyframe> keyframes = curve.keyframes();
    int from = 0;
    while (from + 1 < keyframes.size() && keyframes.get(from + 1).time() <= first) {
      from++;
    }
    int to = from;
    while (to + 1 < keyframes.size() && keyframes.get(to).time() < last) {
      to++;
    }
    hasher.put(to - from + 1L);
    for (int i = from; i <= to; i++) {
      Keyframe keyframe = keyframes.get(i);
      hasher.put(keyframe.time() - origin).put(keyframe.value());
      put(hasher, keyframe.interpolation());
    }
  }

  static void put(ContentHasher hasher, Json json) {
    switch (json) {
      case Json.Null ignored -> hasher.put("null");
      case Json.Bool bool -> hasher.put("bool").put(bool.value());
      case Json.Str text -> hasher.put("text").put(text.value());
      case Json.Int number -> hasher.put("int").put(number.value());
      case Json.Real number -> hasher.put("real").put(number.value());
      case Json.BigInt number -> hasher.put("bigint").put(number.digits());
      case Json.Arr array -> {
        hasher.put("array").put(array.values().size());
        array.values().forEach(value -> put(hasher, value));
      }
      case JsonObject object -> {
        hasher.put("object").put(object.size());
        object.forEach((key, value) -> {
          hasher.put(key);
          put(hasher, value);
        });
      }
    }
  }
}
