@NullMarked
package mulu.store;

import org.jspecify.annotations.NullMarked;
