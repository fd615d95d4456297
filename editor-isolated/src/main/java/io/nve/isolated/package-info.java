/**
 * A media backend in processes of its own: {@link io.nve.isolated.IsolatedBackend}, with {@link
 * io.nve.isolated.IsolatedConfig}, which says what to run, and {@link
 * io.nve.isolated.WorkerLimits}, what it may use.
 */
@NullMarked
package io.nve.isolated;

import org.jspecify.annotations.NullMarked;
