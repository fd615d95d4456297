package sample;

import org.teavm.jso.JSExport;

/** A fruit {@code *}{@code /} that falls. */
public final class Apple extends Fruit {
  /** Returns an apple. */
  @JSExport
  public static Apple red() {
    return new Apple();
  }
}
