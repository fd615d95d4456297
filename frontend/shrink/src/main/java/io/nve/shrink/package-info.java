/** A plugin for TeaVM: what it would compile to much code, written so that little is left. */
@NullMarked
package io.nve.shrink;

import org.jspecify.annotations.NullMarked;
