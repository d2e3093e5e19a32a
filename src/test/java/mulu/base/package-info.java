@NullMarked
package mulu.base;

import org.jspecify.annotations.NullMarked;
