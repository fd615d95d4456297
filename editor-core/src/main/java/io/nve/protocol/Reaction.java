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
    messages = messages.isEmpty() ? List.of() : List.copyOf(messages);
    notices = notices.size() == 1 ? List.of(notices.get(0)) : List.copyOf(notices);
  }

  /** Collects a reaction. */
  static final class Draft {
    private List<ClientMessage> messages = List.of();
    private List<Notice> notices = List.of();

    void send(ClientMessage message) {
      messages = with(message, messages);
    }

    void tell(Notice notice) {
      notices = with(notice, notices);
    }

    /** Most reactions have one notice or nothing. */
    private static <T> List<T> with(T more, List<T> all) {
      List<T> result = all.isEmpty() ? new ArrayList<>(2) : all;
      result.add(more);
      return result;
    }

    Reaction done() {
      return new Reaction(messages, notices);
    }
  }
}
