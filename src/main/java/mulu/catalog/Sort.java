package mulu.catalog;

import java.util.Comparator;
import mulu.base.PinyinOrder;

/// The order of rows by one column: as a person reads the texts, empty cells last either way, rows that are equal as
/// they stand in the sheet. A column of running numbers orders by the rows' own places.
public record Sort(int slot, boolean descending) {
    /// How two texts of a column stand to each other.
    static final Comparator<String> ORDER = PinyinOrder.PINYIN;
}
