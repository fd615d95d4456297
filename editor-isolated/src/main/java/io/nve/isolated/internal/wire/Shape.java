package io.nve.isolated.internal.wire;

/** How values of one type become bytes and come back. */
interface Shape {
  void write(WireWriter out, Object value);

  /** Reads a value, which is of the type in question whatever the bytes say. */
  Object read(WireReader in);
}
