package io.nve.model;

import io.nve.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number over time: constant, or led by keyframes.
 *
 * @param constant the value when there are no keyframes
 * @param keyframes in time order
 */
public record Curve(double constant, List<Keyframe> keyframes) {
  private static final Comparator<Keyframe> ORDER =
      Comparator.comparingLong(Keyframe::time).thenComparing(Keyframe::id);

  /** Sorts the keyframes; of several at one time, the greatest id counts. */
  public Curve {
    List<Keyframe> sorted = new ArrayList<>(keyframes);
    sorted.sort(ORDER);
    keyframes = List.copyOf(sorted);
  }

  // Written out because JavaScript's generated one takes -0.0 for 0.0.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Curve that
        && Double.compare(constant, that.constant) == 0
        && keyframes.equals(that.keyframes);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(constant) + keyframes.hashCode();
  }

  /** Returns a curve that never changes. */
  public static Curve constant(double value) {
    return new Curve(value, List.of());
  }

  /** Returns the curve of a parameter among some properties, within the parameter's range. */
  public static Curve of(JsonObject props, Parameter<Double> parameter) {
    String prefix = parameter.key() + Keyframe.SEPARATOR;
    List<Keyframe> found = new ArrayList<>();
    int from = props.indexOf(prefix);
    for (int i = from < 0 ? -from - 1 : from; i < props.size(); i++) {
      String key = props.keyAt(i);
      if (!key.startsWith(prefix)) {
        break;
      }
      Keyframe keyframe = Keyframe.read(key.substring(prefix.length()), props.valueAt(i));
      if (keyframe != null) {
        double value = Math.max(parameter.min(), Math.min(parameter.max(), keyframe.value()));
        found.add(new Keyframe(keyframe.id(), keyframe.time(), value, keyframe.interpolation()));
      }
    }
    return new Curve(parameter.in(props), found);
  }

  /** Returns whether the value never changes. */
  public boolean isConstant() {
    for (Keyframe keyframe : keyframes) {
      if (keyframe.value() != keyframes.get(0).value()) {
        return false;
      }
    }
    return true;
  }

  /** Returns the value at a moment of source time; before the first keyframe it is the first's. */
  public double at(long time) {
    if (keyframes.isEmpty()) {
      return constant;
    }
    int next = firstAfter(time);
    if (next == 0) {
      return keyframes.get(0).value();
    }
    Keyframe from = keyframes.get(next - 1);
    if (next == keyframes.size()) {
      return from.value();
    }
    Keyframe to = keyframes.get(next);
    double progress = (time - from.time()) / (double) (to.time() - from.time());
    return from.interpolation().at(progress) * (to.value() - from.value()) + from.value();
  }

  private int firstAfter(long time) {
    int low = 0;
    int high = keyframes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keyframes.get(middle).time() <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
