/**
 * Filter graphs as data: which filters, with which values, joined how. A graph can be printed and
 * compared before any native object exists, and no value in it is ever parsed as filter syntax.
 */
@NullMarked
package io.nve.ffmpeg.internal.graph;

import org.jspecify.annotations.NullMarked;
