package sample;

import io.nve.typings.Ts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** What something costs. */
public interface Price extends JSObject {
  /** How much, in cents. */
  @JSProperty
  double getCents();

  /** Until when. */
  @JSProperty
  @Nullable @Ts("Instant") JSObject getEnd();

  /** May be changed. */
  @JSProperty
  boolean isFixed();

  @JSProperty
  void setFixed(boolean fixed);

  /** Rounds it. */
  String round(int digits);

  /** Is Java's own business. */
  @JSBody(script = "return 1;")
  static int one() {
    return 1;
  }
}
