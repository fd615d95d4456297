/** Fruit for {@code everybody}. */
@NullMarked
package sample;

import org.jspecify.annotations.NullMarked;
