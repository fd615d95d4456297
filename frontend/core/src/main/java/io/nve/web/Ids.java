package io.nve.web;

import io.nve.edit.IdSource;
import io.nve.model.Id;
import io.nve.protocol.ClientName;
import io.nve.typings.Ts;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSProperty;

/**
 * Makes the ids of what one client creates: {@code ana.1}, {@code ana.2}, and so on. They are made
 * where the work is done, so that it goes on before any server has answered.
 */
public final class Ids implements IdSource {
  private final ClientName client;
  private long count;

  /**
   * Begins to count.
   *
   * @param client what no other client of the project is or was called: 1 to 32 letters, digits and
   *     {@code _ ~ -}
   * @param made how many ids the client has made before: 0, or the {@link #getMade() made} of then
   * @throws io.nve.error.EditorException {@code INVALID_ID} if the name is not one
   */
  @JSExport
  public Ids(String client, double made) {
    this(Thrown.by(() -> ClientName.of(Border.text(client))), Thrown.by(() -> Border.count(made)));
  }

  Ids(ClientName client, long made) {
    this.client = client;
    this.count = made;
  }

  /** Returns an id that was never returned before. */
  @JSExport
  public @Ts("Id") String make() {
    return next().value();
  }

  /** How many ids were made: to be kept if the same client goes on later. */
  @JSExport
  @JSProperty
  public double getMade() {
    return count;
  }

  @Override
  public Id next() {
    count++;
    return Id.of(client.value() + "." + count);
  }

  ClientName client() {
    return client;
  }
}
