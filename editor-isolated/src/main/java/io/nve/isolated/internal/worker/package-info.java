/** The worker's side: a program that does one task after another for the parent that started it. */
@NullMarked
package io.nve.isolated.internal.worker;

import org.jspecify.annotations.NullMarked;
