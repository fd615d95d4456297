/** Test support for this library and for programs built on it: random projects, seeds and fakes. */
@NullMarked
package io.nve.testkit;

import org.jspecify.annotations.NullMarked;
