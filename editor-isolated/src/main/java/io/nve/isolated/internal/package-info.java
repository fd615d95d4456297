/** What both sides of the border share. */
@NullMarked
package io.nve.isolated.internal;

import org.jspecify.annotations.NullMarked;
