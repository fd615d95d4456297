/**
 * Scenarios: what two or three people do at once, told in files, and the meeting of their edits.
 */
@NullMarked
package io.nve.testkit.scenario;

import org.jspecify.annotations.NullMarked;
