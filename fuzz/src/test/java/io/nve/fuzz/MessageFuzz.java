package io.nve.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nve.codec.CodecLimits;
import io.nve.codec.MessageCodec;

/** Reads what clients and servers say to each other. */
public final class MessageFuzz {
  private MessageFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    Check.parses(() -> {
      String again = MessageCodec.encode(MessageCodec.decodeClient(text, CodecLimits.MESSAGE));
      Check.same(again, MessageCodec.encode(MessageCodec.decodeClient(again)));
    });
    Check.parses(() -> {
      String again = MessageCodec.encode(MessageCodec.decodeServer(text, CodecLimits.MESSAGE));
      Check.same(again, MessageCodec.encode(MessageCodec.decodeServer(again)));
    });
  }
}
