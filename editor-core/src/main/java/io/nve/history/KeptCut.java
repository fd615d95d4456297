package io.nve.history;

import io.nve.model.Id;

/**
 * A cut that an undo has left as it is, since somebody else has since moved, changed or deleted
 * what lies on one side of it, or put a transition onto it.
 *
 * @param left the clip that was cut
 * @param right the part behind the cut
 */
public record KeptCut(Id left, Id right) {}
