package io.nve.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Entries that came before those in front of them, and how far the server is said to be. */
final class Inbox {
  /** More would be sent again anyway; so a server cannot fill the memory. */
  private static final int MOST = 4096;

  private final TreeMap<Long, Entry> early = new TreeMap<>();
  private long head;
  private long askedAt = -1;

  void clear() {
    early.clear();
    head = 0;
    askedAt = -1;
  }

  /** Takes entries, and returns those that follow a version, as far as none is missing. */
  List<Entry> take(List<Entry> entries, long saidHead, long version) {
    head = Math.max(head, saidHead);
    // As nearly always: they are just what is next.
    if (early.isEmpty() && follow(entries, version)) {
      return entries;
    }
    put(entries, version);
    return takeFrom(version + 1);
  }

  private static boolean follow(List<Entry> entries, long version) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).version() != version + 1 + i) {
        return false;
      }
    }
    return true;
  }

  /** Keeps entries, and forgets those that are not news. */
  private void put(List<Entry> entries, long version) {
    for (Entry entry : entries) {
      if (entry.version() > version) {
        early.put(entry.version(), entry);
      }
    }
    while (!early.isEmpty() && early.firstKey() <= version) {
      early.pollFirstEntry();
    }
  }

  /** Returns the entries from a version on, as far as none is missing. */
  private List<Entry> takeFrom(long version) {
    List<Entry> next = new ArrayList<>();
    Entry entry = early.remove(version);
    while (entry != null) {
      next.add(entry);
      entry = early.remove(version + next.size());
    }
    while (early.size() > MOST) {
      early.pollLastEntry();
    }
    return next;
  }

  /** Returns whether something behind a version exists and has not come. */
  boolean isMissing(long version) {
    return head > version || !early.isEmpty();
  }

  /** Returns whether something is missing behind a version and was not asked for yet. */
  boolean shouldAsk(long version) {
    boolean ask = isMissing(version) && askedAt != version;
    if (ask) {
      askedAt = version;
    }
    return ask;
  }
}
