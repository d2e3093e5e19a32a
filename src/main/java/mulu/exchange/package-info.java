/// Files in and out: readings of forms found in foreign files, and workbooks to hand in.
@NullMarked
package mulu.exchange;

import org.jspecify.annotations.NullMarked;
