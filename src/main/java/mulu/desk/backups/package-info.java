/// 备份与还原: what backups there are, a look into one, and the way back to it.
@NullMarked
package mulu.desk.backups;

import org.jspecify.annotations.NullMarked;
