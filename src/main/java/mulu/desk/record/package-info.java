/// 留痕记录: the record of the library in plain words, and a check of it.
@NullMarked
package mulu.desk.record;

import org.jspecify.annotations.NullMarked;
