/** JSON as immutable values: the tree, its strict reader and its canonical writer. */
@NullMarked
package io.nve.json;

import org.jspecify.annotations.NullMarked;
