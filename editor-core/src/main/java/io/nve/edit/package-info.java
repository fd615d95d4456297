/**
 * What editors do, from insert to nest: each {@linkplain io.nve.edit.Edit edit} is planned, against
 * the project that its author sees, into one batch of operations, or refused whole.
 */
@NullMarked
package io.nve.edit;

import org.jspecify.annotations.NullMarked;
