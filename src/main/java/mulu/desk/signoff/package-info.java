/// The route on the screen: the stage bar, signing, giving back, reopening, the record of one catalog.
@NullMarked
package mulu.desk.signoff;

import org.jspecify.annotations.NullMarked;
