package io.nve.protocol;

/**
 * Which clients a server speaks with.
 *
 * <p>The protocol is the form of messages. The schema is what operations and projects may say: an
 * older client can show what a newer one wrote, because unknown fields are kept, but may not edit
 * it, because it could not merge what it does not know.
 *
 * @param oldestProtocol the oldest protocol that is spoken
 * @param protocol the newest one
 * @param oldestSchema the oldest schema that may read
 * @param schema the schema that may edit, and the newest one
 */
public record Versions(int oldestProtocol, int protocol, int oldestSchema, int schema) {
  /** The versions of this library. */
  public static final Versions CURRENT = new Versions(1, 1, 1, 1);
}
