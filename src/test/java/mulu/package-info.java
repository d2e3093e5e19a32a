/// Trials of the whole program on real databases, real files and real windows.
@NullMarked
package mulu;

import org.jspecify.annotations.NullMarked;
