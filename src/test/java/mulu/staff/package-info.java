@NullMarked
package mulu.staff;

import org.jspecify.annotations.NullMarked;
