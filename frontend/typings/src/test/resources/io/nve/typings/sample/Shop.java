package sample;

import io.nve.typings.Ts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSExportClasses;

/** A module that sells fruit. */
@JSExportClasses({Basket.class, Fruit.class, Apple.class})
public final class Shop {
  private Shop() {}

  /**
   * Opens at a time, see {@link Basket#add} and {@link Instant the time}.
   *
   * @param time when; {@code 0} is now
   * @return a basket
   * @throws io.nve.error.EditorException {@code LOCKED} at night
   */
  @JSExport
  public static Basket open(@Ts("Instant") double time) {
    return new Basket(time);
  }

  /** Returns a price, or nothing. */
  @JSExport
  public static @Nullable Price price(String fruit, boolean... ripe) {
    return null;
  }

  /** Is not exported. */
  public static Object hidden() {
    return "";
  }
}
