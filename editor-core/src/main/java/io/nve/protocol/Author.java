package io.nve.protocol;

/**
 * Who hands in batches, as the server knows it: not from the message, but from its connection.
 *
 * @param client the replica
 * @param user the account behind it; any text, and nothing that the protocol looks at
 * @param schema the schema that the client edits, as its {@code Hello} said
 */
public record Author(ClientName client, String user, int schema) {}
