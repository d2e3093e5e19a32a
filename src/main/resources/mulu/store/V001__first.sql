-- Times are milliseconds since 1970 (UTC). Texts in JSON where a value is a list or a map.
create table library (
    id varchar not null primary key
);

create table setting (
    name varchar not null primary key,
    content varchar not null
);

-- The record: append-only, each entry bound to the one before by hash.
create table audit_entry (
    seq bigint not null primary key,
    at bigint not null,
    actor varchar not null,
    act varchar not null,
    subject varchar not null,
    detail varchar not null,
    previous varchar(64) not null,
    hash varchar(64) not null
);
create index audit_entry_subject on audit_entry (subject, seq);

create table person (
    id bigint not null primary key,
    name varchar not null unique,
    secret varchar not null,
    disabled boolean not null,
    failures integer not null,
    locked_until bigint not null
);

create table person_role (
    person_id bigint not null references person (id),
    role varchar not null,
    primary key (person_id, role)
);

create table template (
    id varchar not null,
    version integer not null,
    body varchar not null,
    primary key (id, version)
);

create table catalog (
    id bigint not null primary key,
    template_id varchar not null,
    template_version integer not null,
    extras varchar not null,
    year_ integer not null,
    heading varchar not null,
    declared varchar not null,
    stage varchar not null,
    version integer not null,
    round integer not null,
    revision bigint not null,
    created bigint not null,
    foreign key (template_id, template_version) references template (id, version)
);

create table catalog_row (
    id bigint not null primary key,
    catalog_id bigint not null references catalog (id),
    pos bigint not null,
    deleted boolean not null,
    cells varchar not null
);
create index catalog_row_order on catalog_row (catalog_id, pos);

create table contributor (
    catalog_id bigint not null references catalog (id),
    version integer not null,
    person_id bigint not null references person (id),
    primary key (catalog_id, version, person_id)
);

-- One change: the audit entry that records it, and one line for each row it touched.
create table change_log (
    seq bigint not null primary key,
    catalog_id bigint not null references catalog (id),
    revision bigint not null,
    label varchar not null,
    heading varchar not null
);
create index change_log_catalog on change_log (catalog_id, revision);

create table change_row (
    seq bigint not null,
    n integer not null,
    row_id bigint not null,
    kind varchar(8) not null,
    old_ varchar not null,
    new_ varchar not null,
    primary key (seq, n)
);
create index change_row_row on change_row (row_id, seq);

-- Frozen content: canonical bytes, compressed, in parts.
create table edition (
    id bigint not null primary key,
    catalog_id bigint not null references catalog (id),
    version integer not null,
    digest varchar(64) not null,
    at bigint not null
);

create table edition_part (
    edition_id bigint not null references edition (id),
    n integer not null,
    body bytea not null,
    primary key (edition_id, n)
);

create table seal (
    id bigint not null primary key,
    catalog_id bigint not null references catalog (id),
    version integer not null,
    round integer not null,
    hand varchar not null,
    person_id bigint not null references person (id),
    name varchar not null,
    at bigint not null,
    edition_id bigint not null references edition (id),
    digest varchar(64) not null,
    head varchar(64) not null,
    remark varchar not null,
    voided varchar not null
);
create index seal_catalog on seal (catalog_id, version, id);
