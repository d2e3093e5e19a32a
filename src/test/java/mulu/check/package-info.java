@NullMarked
package mulu.check;

import org.jspecify.annotations.NullMarked;
