-- The number of the last write that this database has, by which it is told from an older copy and brought up to its journal.
alter table library add column written bigint default 0 not null;
