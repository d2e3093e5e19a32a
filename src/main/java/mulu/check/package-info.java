/// Rules as data and the findings they make.
@NullMarked
package mulu.check;

import org.jspecify.annotations.NullMarked;
