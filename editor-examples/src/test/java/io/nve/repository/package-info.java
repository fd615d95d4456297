/** Tests of the repository as a whole: that its documents are true and its sources readable. */
@NullMarked
package io.nve.repository;

import org.jspecify.annotations.NullMarked;
