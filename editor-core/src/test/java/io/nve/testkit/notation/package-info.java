/** Timelines as text that people can read: for tests, scenarios and documents. */
@NullMarked
package io.nve.testkit.notation;

import org.jspecify.annotations.NullMarked;
