/**
 * What has become of a project: undo and redo of one person's edits in company of others', named
 * versions and the way back to one, and the difference of two versions for people and programs.
 */
@NullMarked
package io.nve.history;

import org.jspecify.annotations.NullMarked;
