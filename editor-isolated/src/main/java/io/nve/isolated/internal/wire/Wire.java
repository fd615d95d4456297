package io.nve.isolated.internal.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongSupplier;

/**
 * Messages as bytes. Each is four bytes that say its length, and that many more.
 *
 * <p>The two sides are the same program, so the bytes follow the records as they are, and the
 * greeting compares a fingerprint of all their types: whoever was built from other sources is sent
 * away. Reading never trusts: a length is checked before there is memory for it, a type comes from
 * our own declarations, and every record checks its parts.
 */
public final class Wire {
  /** The version of this protocol: of the framing, and of who speaks when. */
  public static final int VERSION = 1;

  /** The most bytes of an order. */
  public static final int MOST_ORDER = 512 << 20;

  /** The most bytes of an answer, the pixels of a picture not counted. */
  public static final int MOST_ANSWER = 4 << 20;

  /** The most records and objects within one another; a JSON value may have 500. */
  static final int MOST_DEPTH = 1200;

  private static final Shapes SHAPES = new Shapes();
  private static final Shape ORDERS = SHAPES.of(Order.class);
  private static final Shape ANSWERS = SHAPES.of(Answer.class);
  private static final long SCHEMA = fingerprint(SHAPES.schema());

  private Wire() {}

  /** Returns the fingerprint of all types that cross. */
  public static long schema() {
    return SCHEMA;
  }

  /** Returns an order as bytes. */
  public static byte[] bytes(Order order) {
    return bytes(ORDERS, order);
  }

  /** Returns an answer as bytes. */
  public static byte[] bytes(Answer answer) {
    return bytes(ANSWERS, answer);
  }

  private static byte[] bytes(Shape shape, Object message) {
    WireWriter out = new WireWriter();
    shape.write(out, message);
    return out.toBytes();
  }

  /**
   * Reads an order.
   *
   * @throws WireException if the bytes are none
   */
  public static Order order(byte[] bytes) {
    return (Order) message(ORDERS, bytes);
  }

  /**
   * Reads an answer.
   *
   * @throws WireException if the bytes are none
   */
  public static Answer answer(byte[] bytes) {
    return (Answer) message(ANSWERS, bytes);
  }

  private static Object message(Shape shape, byte[] bytes) {
    WireReader in = new WireReader(bytes);
    Object message = shape.read(in);
    in.finish();
    return message;
  }

  /** Writes a message's bytes, with their length before them. */
  public static void send(OutputStream out, byte[] message) throws IOException {
    byte[] length = new byte[4];
    for (int i = 0; i < 4; i++) {
      length[i] = (byte) (message.length >>> (24 - 8 * i));
    }
    out.write(length);
    out.write(message);
    out.flush();
  }

  /**
   * Waits for a message and returns its bytes.
   *
   * @param most says, once a message comes, the most bytes that it may have
   * @throws EOFException if there is no other, or only a part of one
   * @throws WireException if it is longer
   */
  public static byte[] receive(InputStream in, LongSupplier most) throws IOException {
    int length = new DataInputStream(in).readInt();
    if (length < 0 || length > most.getAsLong()) {
      throw new WireException("The message is too large");
    }
    // Memory grows with what comes, not with what is announced.
    byte[] message = in.readNBytes(length);
    if (message.length < length) {
      throw new EOFException("The message is cut short");
    }
    return message;
  }

  /** FNV-1a with 64 bits: nobody has a reason to forge it. */
  private static long fingerprint(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
