@NullMarked
package mulu.signoff;

import org.jspecify.annotations.NullMarked;
