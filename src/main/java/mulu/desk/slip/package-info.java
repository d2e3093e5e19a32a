/// 流转单: the routing slip of one catalog on the screen.
@NullMarked
package mulu.desk.slip;

import org.jspecify.annotations.NullMarked;
