-- The application's tables, and people to try it with: Ann works for Bob.

create table users (id text primary key, name text not null, manager text);

create table requests (
  id bigint generated always as identity primary key,
  item text not null,
  amount integer not null,
  requested_by text not null references users (id),
  status text not null default 'new'
);

insert into users values ('ann', 'Ann', 'bob'), ('bob', 'Bob', null);
