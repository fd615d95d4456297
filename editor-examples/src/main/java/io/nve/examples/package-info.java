/**
 * Numbered examples, one lesson each. Every one has a {@code main} that takes the folder to work in
 * and prints what happens.
 */
@NullMarked
package io.nve.examples;

import org.jspecify.annotations.NullMarked;
