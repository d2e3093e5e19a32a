-- Names that people gave to frozen content, and the catalogs that were begun from another one: of the two editions named
-- here the rows are the same, one by one in their order.
create table edition_name (
    id bigint not null primary key,
    edition_id bigint not null references edition (id),
    name varchar not null,
    person_id bigint not null references person (id),
    by_ varchar not null,
    at bigint not null
);
create index edition_name_edition on edition_name (edition_id);

create table catalog_origin (
    catalog_id bigint not null primary key references catalog (id),
    source_id bigint not null references catalog (id),
    source_edition bigint not null references edition (id),
    first_edition bigint not null references edition (id)
);
