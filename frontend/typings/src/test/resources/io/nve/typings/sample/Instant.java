package sample;

import io.nve.typings.Ts;

/** A moment. */
@Ts("number")
interface Instant {}
