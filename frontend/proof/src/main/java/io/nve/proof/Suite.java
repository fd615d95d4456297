package io.nve.proof;

/** Work of one kind, a piece of it for each seed. */
interface Suite {
  /** Returns its name, one word. */
  String name();

  /** Returns how many seeds it has; they count from 0. */
  int seeds();

  /** Does the work of a seed and writes down all that came of it. */
  void run(int seed, Transcript out);
}
