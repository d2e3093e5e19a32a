-- Key pairs with which people seal. The private half is encrypted by its owner's password; a key that came to its end stays,
-- because seals were put with it. id is SM3 of the public half.
create table person_key (
    id varchar(64) not null primary key,
    person_id bigint not null references person (id),
    public_key varchar not null,
    locked varchar not null,
    made bigint not null,
    ended bigint not null
);
create index person_key_person on person_key (person_id, made);

-- The form of frozen content, as it was printed then.
alter table edition add column form varchar not null default '';

-- What a seal says word for word, and its signature by that key; empty for seals from before there were keys.
alter table seal add column statement varchar not null default '';
alter table seal add column signature varchar not null default '';
alter table seal add column public_key varchar not null default '';
