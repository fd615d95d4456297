package sample;

import io.nve.typings.Ts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/**
 * A basket of {@link Fruit}.
 *
 * <pre>{@code
 * const basket = new Basket(3);
 * basket.add([apple], (all) => console.log(all));
 * }</pre>
 *
 * <p>It is
 *
 * <ul>
 *   <li>round, and so wide that this line has to be wrapped somewhere before it reaches its very end;
 *   <li><em>light</em> &amp; {@literal <strong>}.
 * </ul>
 */
public final class Basket {
  /**
   * Begins empty.
   *
   * @param size how much goes in
   */
  @JSExport
  public Basket(double size) {}

  /** How much is in it. */
  @JSExport
  @JSProperty
  public double getWeight() {
    return 0;
  }

  /** What it is called. */
  @JSExport
  @JSProperty
  public @Nullable String getName() {
    return null;
  }

  @JSExport
  @JSProperty
  public void setName(@Nullable String name) {}

  /** Adds fruit. */
  @JSExport
  public void add(Fruit[] fruit, @Nullable Listener listener) {}

  /** Returns what is in it. */
  @JSExport
  public @Ts("Price['cents']") JSObject[] content(@Ts("'in' | 'out'") String in, @Nullable String id) {
    return new JSObject[0];
  }

  /** Waits. */
  @JSExport
  public JSPromise<JSArray<JSString>> names() {
    return JSPromise.resolve(new JSArray<>());
  }

  /** Keeps a value of any type {@code T}. */
  @JSExport
  public <@Ts("keyof Price") K> void keep(@Ts("K") String key, @Ts("Price[K]") JSObject value) {}
}
