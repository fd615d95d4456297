package io.nve.edit;

import io.nve.model.Id;

/** Numbers what one client creates. */
final class CountingIds implements IdSource {
  private final String name;
  private long next;

  CountingIds(String name, long first) {
    this.name = name;
    this.next = first;
  }

  @Override
  public Id next() {
    return Id.of(name + "." + next++);
  }
}
