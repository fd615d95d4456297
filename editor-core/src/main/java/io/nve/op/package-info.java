/**
 * The primitive operations: the smallest changes of a project, total and deterministic, each with
 * its inverse. Edits are planned into batches of them; they are what is sent, merged and undone.
 */
@NullMarked
package io.nve.op;

import org.jspecify.annotations.NullMarked;
