/** What the tests of several packages and modules share: seeds, random values, fakes. */
@NullMarked
package io.nve.testkit;

import org.jspecify.annotations.NullMarked;
