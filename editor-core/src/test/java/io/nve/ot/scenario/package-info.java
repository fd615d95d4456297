/**
 * Runs the scenarios of testdata/scenarios: what two or three people do at once, and what is right.
 */
@NullMarked
package io.nve.ot.scenario;

import org.jspecify.annotations.NullMarked;
