/// Files and clipboard, in and out: readings of forms found in foreign files, workbooks to hand in, tables copied and
/// pasted.
@NullMarked
package mulu.exchange;

import org.jspecify.annotations.NullMarked;
