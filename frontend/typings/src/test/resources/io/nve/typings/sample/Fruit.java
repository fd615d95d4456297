package sample;

import org.teavm.jso.JSExport;

/** Something sweet. */
public class Fruit {
  /** Makes juice. */
  @JSExport
  public Fruit press() {
    return this;
  }
}
