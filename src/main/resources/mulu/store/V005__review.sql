-- What hands say of a catalog, a row or a cell. Kind NOTE, or RETURN: the row is to go back. The mark is of the row as it
-- was then; settled is when somebody said that it is dealt with, 0 while it is open.
create table remark (
    id bigint not null primary key,
    catalog_id bigint not null references catalog (id),
    version integer not null,
    round integer not null,
    kind varchar(8) not null,
    row_id bigint,
    field varchar,
    mark varchar(64) not null,
    body varchar not null,
    person_id bigint not null references person (id),
    name varchar not null,
    at bigint not null,
    settled bigint not null,
    settled_by varchar not null
);
create index remark_catalog on remark (catalog_id, id);

create table remark_reply (
    id bigint not null primary key,
    remark_id bigint not null references remark (id),
    body varchar not null,
    person_id bigint not null references person (id),
    name varchar not null,
    at bigint not null
);
create index remark_reply_remark on remark_reply (remark_id, id);

-- Another text that a later hand wishes for a cell. Once accepted it names the change that put it there: while that change
-- is undone the suggestion is open again.
create table suggestion (
    id bigint not null primary key,
    catalog_id bigint not null references catalog (id),
    version integer not null,
    round integer not null,
    row_id bigint not null,
    field varchar not null,
    before_ varchar not null,
    after_ varchar not null,
    reason varchar not null,
    person_id bigint not null references person (id),
    name varchar not null,
    at bigint not null,
    state varchar(10) not null,
    answered bigint not null,
    answered_by varchar not null,
    answer varchar not null,
    change_seq bigint not null
);
create index suggestion_catalog on suggestion (catalog_id, id);

-- Rows that somebody has looked at in a version; the mark is of the row as it was then, and counts while it still is so.
create table row_tick (
    catalog_id bigint not null references catalog (id),
    version integer not null,
    row_id bigint not null,
    mark varchar(64) not null,
    person_id bigint not null references person (id),
    at bigint not null,
    primary key (catalog_id, version, row_id)
);
