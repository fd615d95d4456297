/**
 * The render plan: what a sequence shows and plays at every moment, as plain data that any backend
 * can draw from. Equal hashes mean equal output.
 */
@NullMarked
package io.nve.render;

import org.jspecify.annotations.NullMarked;
