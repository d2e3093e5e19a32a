@NullMarked
package mulu.bench;

import org.jspecify.annotations.NullMarked;
