package io.nve.isolated.internal.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a stream to its end, and keeps the last of it. */
final class Tail implements Runnable {
  private static final int MOST = 4096;

  private final InputStream in;
  private final byte[] ring = new byte[MOST];
  private long count;

  Tail(InputStream in) {
    this.in = in;
  }

  @Override
  public void run() {
    byte[] piece = new byte[MOST];
    try {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        keep(piece, read);
      }
    } catch (IOException e) {
      // The process is gone, and with it what it might have said.
      return;
    }
  }

  private synchronized void keep(byte[] piece, int read) {
    for (int i = 0; i < read; i++) {
      ring[(int) (count % MOST)] = piece[i];
      count++;
    }
  }

  /** Returns the last that was said. */
  synchronized String text() {
    int size = (int) Math.min(count, MOST);
    byte[] last = new byte[size];
    for (int i = 0; i < size; i++) {
      last[i] = ring[(int) ((count - size + i) % MOST)];
    }
    return new String(last, StandardCharsets.UTF_8).strip();
  }
}
