package io.nve.codec;

import io.nve.error.EditorException;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.protocol.Applied;
import io.nve.protocol.ClientName;
import io.nve.protocol.Entry;
import io.nve.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the message that comes all the time, what others did, from its text without a tree between.
 *
 * <p>It knows the plain form of it and nothing else. Whatever is unusual, and that is everything
 * that is wrong too, it leaves to {@link MessageReader}, which reads the same and says what is
 * wrong with it. So there are two ways to read and one meaning; a test holds them together.
 */
final class EntriesReader {
  private static final int TYPE = 1;
  private static final int ENTRIES = 2;
  private static final int HEAD = 4;

  private static final int VERSION = 1;
  private static final int CLIENT = 2;
  private static final int SEQ = 4;
  private static final int BATCH = 8;

  private final PlainText in;
  private final PlainOperations operations;

  private EntriesReader(PlainText in) {
    this.in = in;
    this.operations = new PlainOperations(in);
  }

  /** Returns what the text says, or null if it is not plainly entries. */
  static ServerMessage.@Nullable Entries read(String text, CodecLimits limits) {
    if (!PlainText.isWithin(limits, text)) {
      return null;
    }
    PlainText in = new PlainText(text);
    try {
      ServerMessage.Entries entries = new EntriesReader(in).message();
      return in.isDone() ? entries : null;
    } catch (EditorException e) {
      return null;
    }
  }

  private ServerMessage.Entries message() {
    int seen = 0;
    List<Entry> entries = List.of();
    long head = 0;
    boolean more = in.opens('{', '}');
    while (more) {
      int field = 0;
      switch (in.key()) {
        case "type" -> {
          field = TYPE;
          in.expect("entries");
        }
        case "entries" -> {
          field = ENTRIES;
          entries = entries();
        }
        case "head" -> {
          field = HEAD;
          head = in.count();
        }
        default -> in.leave();
      }
      seen = in.once(field, seen);
      more = in.goesOn('}');
    }
    in.require(seen == (TYPE | ENTRIES | HEAD));
    return new ServerMessage.Entries(entries, head);
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>(1);
    boolean more = in.opens('[', ']');
    while (more) {
      Entry entry = entry();
      if (entry != null) {
        entries.add(entry);
      }
      more = in.goesOn(']');
    }
    return entries;
  }

  private @Nullable Entry entry() {
    int seen = 0;
    long version = 0;
    long seq = 0;
    String client = "";
    Operation batch = null;
    boolean more = in.opens('{', '}');
    while (more) {
      int field = 0;
      switch (in.key()) {
        case "version" -> {
          field = VERSION;
          version = in.count();
        }
        case "client" -> {
          field = CLIENT;
          client = in.string();
        }
        case "seq" -> {
          field = SEQ;
          seq = in.count();
        }
        case "batch" -> {
          field = BATCH;
          batch = operations.read();
        }
        default -> in.leave();
      }
      seen = in.once(field, seen);
      more = in.goesOn('}');
    }
    in.require(seen == (VERSION | CLIENT | SEQ | BATCH));
    if (in.isLeft() || !(batch instanceof Batch made)) {
      in.leave();
      return null;
    }
    return new Entry(version, ClientName.of(client), seq, new Applied(made));
  }
}
