-- Since when a password holds (0 where nobody knows), by which entry of the record it was set (0 for those from before),
-- and whether somebody else has set it, so that the person must choose another before anything else.
alter table person add column secret_at bigint default 0 not null;
alter table person add column secret_seq bigint default 0 not null;
alter table person add column must_change boolean default false not null;

update person set secret_at = coalesce((select max(audit_entry.at) from audit_entry
    where audit_entry.subject = 'person/' || person.id and audit_entry.act = 'staff.add'), 0);

-- Passwords that a person has had, as digests, so that the newest few are not taken again.
create table former_secret (
    person_id bigint not null references person (id),
    seq bigint not null,
    secret varchar not null,
    primary key (person_id, seq)
);

-- Names that a person has had: they stand in the record and on papers, so nobody else may ever bear them.
create table former_name (
    name varchar not null primary key,
    person_id bigint not null references person (id)
);

-- Where a person was, and what was half typed there. It is no content yet, and nobody else reads it.
create table bookmark (
    person_id bigint not null primary key references person (id),
    body varchar not null
);

-- What somebody has done on the route, and who brought a catalog where it stands, among many edits.
create index audit_entry_act on audit_entry (act, actor, seq);
