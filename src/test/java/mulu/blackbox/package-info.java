@NullMarked
package mulu.blackbox;

import org.jspecify.annotations.NullMarked;
