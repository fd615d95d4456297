package io.nve.model;

/** Where a clip stands, as its {@link Leaf} counts time. */
final class Standing {
  final Id id;
  final long start;
  final long end;

  Standing(Id id, long start, long end) {
    this.id = id;
    this.start = start;
    this.end = end;
  }

  Standing moved(long distance) {
    return new Standing(id, start + distance, end + distance);
  }
}
