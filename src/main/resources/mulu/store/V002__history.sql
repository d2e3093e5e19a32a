-- Who made a change, which change it takes back, whether it undoes one, and in which draft of the catalog it was made.
alter table change_log add column person_id bigint;
alter table change_log add constraint change_log_person foreign key (person_id) references person (id);
alter table change_log add column takes_back bigint;
alter table change_log add column undo boolean default false not null;
alter table change_log add column version integer default 0 not null;
alter table change_log add column round integer default 0 not null;

update change_log set person_id = (select person.id from person join audit_entry on audit_entry.actor = person.name
    where audit_entry.seq = change_log.seq);
update change_log set version = (select catalog.version from catalog where catalog.id = change_log.catalog_id),
    round = (select catalog.round from catalog where catalog.id = change_log.catalog_id)
    where not exists (select 1 from audit_entry where audit_entry.subject = 'catalog/' || change_log.catalog_id
        and audit_entry.act like 'signoff.%' and audit_entry.seq > change_log.seq);

-- Rows without an index beside their key: it would cost more than the row itself whenever many rows change at once. A
-- catalog knows from which id to which its rows are; ids ascend with time, so these lie together.
alter table catalog add column first_row bigint default 9223372036854775807 not null;
alter table catalog add column last_row bigint default 0 not null;

-- The first rows in order, a JSON list of ids, so that they can be shown before the others are read; empty where
-- nobody has kept it.
alter table catalog add column head varchar default '' not null;

create table plain_row (
    id bigint not null primary key,
    catalog_id bigint not null,
    pos bigint not null,
    deleted boolean not null,
    cells varchar not null,
    seq bigint default 0 not null
);
insert into plain_row (id, catalog_id, pos, deleted, cells)
    select id, catalog_id, pos, deleted, cells from catalog_row order by id;
drop table catalog_row;
alter table plain_row rename to catalog_row;

-- Rows as a change of many left them: compressed, in parts, because rewriting each row takes too long for whoever
-- waits. Each line says by which change; it counts where the row itself was last written (seq) before that.
create table row_part (
    catalog_id bigint not null references catalog (id),
    seq bigint not null,
    n integer not null,
    body bytea not null,
    primary key (catalog_id, seq, n)
);

update catalog set
    first_row = coalesce((select min(catalog_row.id) from catalog_row where catalog_row.catalog_id = catalog.id), first_row),
    last_row = coalesce((select max(catalog_row.id) from catalog_row where catalog_row.catalog_id = catalog.id), last_row);

-- The lines of a change of many rows: compressed, in parts that name the rows they are about from and to.
create table change_part (
    seq bigint not null references change_log (seq),
    n integer not null,
    first_row bigint not null,
    last_row bigint not null,
    body bytea not null,
    primary key (seq, n)
);

-- Deleted rows: the change that deleted them, and the row that followed (0 for none, null where nobody knows). A
-- restored row keeps its line, because undoing the restoration puts it back as it lay.
create table bin (
    row_id bigint not null primary key references catalog_row (id),
    catalog_id bigint not null references catalog (id),
    seq bigint not null,
    next_row bigint,
    restored boolean not null
);
create index bin_catalog on bin (catalog_id, seq);

insert into bin (row_id, catalog_id, seq, next_row, restored)
    select catalog_row.id, catalog_row.catalog_id, max(change_row.seq), null, false from catalog_row
    join change_row on change_row.row_id = catalog_row.id and change_row.kind = 'delete'
    where catalog_row.deleted group by catalog_row.id, catalog_row.catalog_id;
