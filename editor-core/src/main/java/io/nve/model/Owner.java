package io.nve.model;

/**
 * Who makes many versions of something one after the other, and shows only the last.
 *
 * <p>What has been made under an owner, and seen by nobody else yet, is changed in place by the
 * next change under the same owner, where otherwise it would be copied. It is how R. Hickey's
 * transients work: an owner is nothing but itself, and what it made says whose it is.
 */
final class Owner {}
