/// Versions of a catalog: which there are, how one became another, what is taken over, and the next year's catalog.
@NullMarked
package mulu.desk.editions;

import org.jspecify.annotations.NullMarked;
