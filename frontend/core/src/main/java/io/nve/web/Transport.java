package io.nve.web;

import org.teavm.jso.JSObject;

/** The way to the server: whatever carries texts there, a WebSocket, say. */
public interface Transport extends JSObject {
  /** Sends a message. It may be lost; it is sent again then. */
  void send(String text);
}
