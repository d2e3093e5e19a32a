package mulu.catalog;

/// By whom and when something was done.
///
/// @param seq number of the record's entry
/// @param at milliseconds since 1970
/// @param who the person's name as it was then
/// @param label words of the step, such as 粘贴 20×3 or 撤销 粘贴 20×3
public record Made(long seq, long at, String who, String label) {}
