/**
 * The collaboration protocol: the client's half, the server's half and the messages between them,
 * as state machines without I/O, threads or clock. {@code docs/protocol.md} specifies it for
 * clients in other languages.
 */
@NullMarked
package io.nve.protocol;

import org.jspecify.annotations.NullMarked;
