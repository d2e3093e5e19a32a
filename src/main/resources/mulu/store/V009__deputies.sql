-- Whose hand a seal is where a deputy put it; 0 where nobody stood in.
alter table seal add column behalf bigint not null default 0;
alter table row_tick add column behalf bigint not null default 0;
