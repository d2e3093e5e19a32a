-- Findings that a form-filler has explained instead of mending. The mark binds an explanation to what was found and to the
-- texts it was found in; withdrawn is when it was taken back, 0 while it stands.
create table waiver (
    id bigint not null primary key,
    catalog_id bigint not null references catalog (id),
    rule varchar not null,
    row_id bigint,
    field varchar,
    mark varchar(64) not null,
    reason varchar not null,
    person_id bigint not null references person (id),
    name varchar not null,
    at bigint not null,
    withdrawn bigint not null
);
create index waiver_catalog on waiver (catalog_id, withdrawn);
