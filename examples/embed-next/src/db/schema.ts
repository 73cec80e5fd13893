import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core';

export const users = pgTable('users', {
  id: text().primaryKey(),
  name: text().notNull(),
  manager: text(),
});

export const leave = pgTable('leave_requests', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  days: integer().notNull(),
  requestedBy: text('requested_by').notNull(),
  status: text().notNull().default('new'),
});
