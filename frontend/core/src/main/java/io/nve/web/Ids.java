package io.nve.web;

import io.nve.edit.IdSource;
import io.nve.protocol.ClientName;
import org.teavm.jso.JSExport;

/**
 * Makes the ids of what one client creates: {@code ana.1}, {@code ana.2}, and so on. They are made
 * where the work is done, so that it goes on before any server has answered.
 */
public final class Ids {
  private final IdSource source;
  private final String client;
  private long next;

  /**
   * Begins to count.
   *
   * @param client what no other client of the project is or was called
   * @param first the first number: 1, or where an earlier count of the same client stopped
   * @throws io.nve.error.EditorException {@code INVALID_ID} if the name is not one
   */
  @JSExport
  public Ids(String client, double first) {
    this.client = Thrown.by(() -> ClientName.of(client).value());
    this.next = Thrown.by(() -> Border.ticks(first));
    this.source = () -> io.nve.model.Id.of(this.client + "." + next++);
  }

  /** Returns an id that was never returned before. */
  @JSExport
  public String next() {
    return source.next().value();
  }

  IdSource source() {
    return source;
  }
}
