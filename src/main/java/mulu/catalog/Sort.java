package mulu.catalog;

/// By what rows are sorted as a view; their order in the catalog and their 序号 stay.
public record Sort(int slot, boolean descending) {}
