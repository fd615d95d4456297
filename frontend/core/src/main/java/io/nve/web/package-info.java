/**
 * The editing core as JavaScript sees it: a small module of classes and functions over {@code
 * io.nve}, compiled by TeaVM.
 *
 * <p>What is public here and exported is the API of the package {@code @nve/core}; its declarations
 * for TypeScript are made from these sources. Numbers cross as numbers, entities and edits as plain
 * objects, times as whole ticks that a number holds exactly; projects, operations and plans cross
 * as handles, since a copy would cost as much as the whole document.
 */
@NullMarked
package io.nve.web;

import org.jspecify.annotations.NullMarked;
