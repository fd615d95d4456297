package io.nve.protocol;

/** What goes between a client and the server. */
public sealed interface Message permits ClientMessage, ServerMessage {}
