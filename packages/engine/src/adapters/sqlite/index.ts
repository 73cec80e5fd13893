// The store in one SQLite file, or in the host's own SQLite database. Uses `node:sqlite`; needs nothing installed.

export { migrationSql, sqliteMigrations } from './migrations.ts';
export { sqlite, type SqliteOptions, type SqliteStore } from './sqlite-store.ts';
