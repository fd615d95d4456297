package io.nve.protocol;

import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link ClientSession} wants done after something happened to it.
 *
 * @param messages what to send, in order
 * @param notices what to tell the program, in order
 */
public record Reaction(List<ClientMessage> messages, List<Notice> notices) {
  /** Copies the lists. */
  public Reaction {
    messages = List.copyOf(messages);
    notices = List.copyOf(notices);
  }

  /** Collects a reaction. */
  static final class Draft {
    private final List<ClientMessage> messages = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    void send(ClientMessage message) {
      messages.add(message);
    }

    void tell(Notice notice) {
      notices.add(notice);
    }

    Reaction done() {
      return new Reaction(messages, notices);
    }
  }
}
