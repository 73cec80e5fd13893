// Which texts may name things. PostgreSQL keeps no NUL in a text, and no database keeps half a surrogate pair; so that all
// stores take the same, none of them takes these in ids, keys and names. Inside JSON they are kept: JSON escapes them.

import { AlirError } from '../../core/errors.ts';
import { taskName } from '../../core/visit-name.ts';
import type { NumberRow } from '../../core/numbering/number-row.ts';
import type { InstanceRow, TaskRow } from '../../core/rows.ts';
import type { StoredDraft } from '../../ports/draft-store.ts';
import type { StoredFollowUp } from '../../ports/follow-up-store.ts';
import type { MigrationStep } from '../../ports/migration-store.ts';
import type { StoredProposal } from '../../ports/proposal-store.ts';
import type { StoredStartClock } from '../../ports/start-clock-store.ts';
import type { NewNotice } from '../../ports/notice-store.ts';
import type { Commit } from '../../ports/unit.ts';
import type { Mail } from '../../ports/mail.ts';
import { parseTaskId, type TaskIdParts } from './task-id.ts';

/** @throws TEXT_INVALID naming the place */
export function checkText(place: string, text: string): void {
  if (!isStorable(text)) {
    throw new AlirError('TEXT_INVALID', { place, hint: 'NUL and lone surrogates are not allowed' });
  }
}

/** Many are looked at in each step; no regular expression is as quick. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** Checks every id, key and name that a commit would write into a column. @throws TEXT_INVALID */
export function checkTexts(commit: Commit): void {
  const { instance, tasks, timers, listeners } = commit.rows;
  if (commit.before === null) checkBirth(commit);
  if (instance.result !== null) checkText('instance.result', instance.result);
  checkText('command', commit.command.id);
  checkText('request', commit.command.request);
  for (const state of instance.states) checkText('instance.states', state);
  for (const task of tasks) checkTask(instance, task);
  for (const timer of timers) checkFields('timer', timer);
  for (const listener of listeners) checkFields('listener', listener);
  for (const outgoing of commit.outgoing) checkText('outgoing.id', outgoing.id);
}

/** What never changes is checked once. */
function checkBirth({ after, rows: { instance } }: Commit): void {
  checkText('tenant', after.instance.tenant);
  checkFields('instance', instance);
  if (instance.subject !== null) checkFields('subject', instance.subject);
}

function checkTask(instance: InstanceRow, task: TaskRow): void {
  const { state, visit, seat, root, flow, pool, claimedBy, claimedAs, outcome, closedAs } = task;
  checkText('task.state', state);
  const id = `${instance.id}/${taskName(state, visit, seat)}`;
  if (task.id !== id) throw new TypeError(`A task has the id ${task.id} instead of ${id}`);
  if (root !== instance.root) checkText('task.root', root);
  if (flow !== instance.flow) checkText('task.flow', flow);
  checkText('task.pool', pool);
  if (claimedBy !== null) checkText('task.claimedBy', claimedBy);
  if (claimedAs !== null) checkText('task.claimedAs', claimedAs);
  if (outcome !== null) checkText('task.outcome', outcome);
  if (closedAs !== null) checkText('task.closedAs', closedAs);
}

/** What it is found by; the rest of it is kept as JSON. @throws TEXT_INVALID */
export function checkNumber({ name, series, date, instance }: NumberRow): void {
  checkFields('number', { name, series, date, instance });
}

/** @throws TEXT_INVALID */
export function checkMail(mail: Mail): void {
  checkFields('mail', mail);
}

/** @throws TEXT_INVALID */
export function checkNotice(tenant: string, notice: NewNotice): void {
  checkText('tenant', tenant);
  checkFields('notice', notice);
}

/** @returns the parts of the id of its task. @throws TEXT_INVALID; TypeError where that is no id */
export function checkDraft(tenant: string, draft: StoredDraft): TaskIdParts {
  checkText('tenant', tenant);
  checkFields('draft', draft);
  const parts = parseTaskId(draft.task);
  if (parts === null) throw new TypeError(`A draft is of no task: ${draft.task}`);
  return parts;
}

/** @returns the parts of the id of its task. @throws TEXT_INVALID; TypeError where that is no id */
export function checkFollowUp(tenant: string, followUp: StoredFollowUp): TaskIdParts {
  checkText('tenant', tenant);
  checkFields('follow-up', followUp);
  const parts = parseTaskId(followUp.task);
  if (parts === null) throw new TypeError(`A follow-up is of no task: ${followUp.task}`);
  return parts;
}

/** @throws TEXT_INVALID */
export function checkStartClock(tenant: string, clock: StoredStartClock): void {
  checkText('tenant', tenant);
  checkFields('start clock', clock);
}

/** @throws TEXT_INVALID */
export function checkMigrationStep(tenant: string, { id }: MigrationStep): void {
  checkText('tenant', tenant);
  checkText('migration.id', id);
}

/** What it is found by; the rest of it is kept as JSON. @throws TEXT_INVALID */
export function checkProposal({ id }: StoredProposal): void {
  checkText('proposal.id', id);
}

/** @throws TEXT_INVALID */
export function checkApproval(tenant: string, approval: string): void {
  checkText('tenant', tenant);
  checkText('approval', approval);
}

/** A search text in which every character can be stored and found. */
export function storableSearch(search: string): string {
  return isStorable(search) ? search : search.replace(/[\0\p{Cs}]/gu, ' ');
}

/** The words of a search, as they must occur in search texts. */
export function searchWords(search: string): string[] {
  return storableSearch(search)
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
}

function checkFields(name: string, row: object): void {
  for (const field in row) {
    const value: unknown = Reflect.get(row, field);
    if (typeof value !== 'string' || field === 'search' || isStorable(value)) continue;
    checkText(`${name}.${field}`, value);
  }
}
