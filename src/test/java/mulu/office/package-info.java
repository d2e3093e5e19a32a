/// Tests of an open library as a whole.
@NullMarked
package mulu.office;

import org.jspecify.annotations.NullMarked;
