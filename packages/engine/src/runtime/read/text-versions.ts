// The versions of a text, told by the history: nothing is stored for them but what changed anyway.

import { createHash } from 'node:crypto';
import type { FlowEvent } from '../../core/event.ts';
import type { Party } from '../../core/organisation/actor.ts';
import type { StoredEvent } from '../../ports/unit.ts';

/** One version of a text. */
export interface TextVersion {
  /** 1, 2, 3 … */
  readonly version: number;
  /** The text; empty where it was emptied. */
  readonly text: string;
  /** SHA-256 of the text in UTF-8, in hex. */
  readonly hash: string;
  /** Who wrote it; null: the engine's own step. */
  readonly by: Party | null;
  /** When, ms UTC. */
  readonly at: number;
  /** Number of the event in the instance's history. */
  readonly seq: number;
  /** What happened in which it was written. */
  readonly type: FlowEvent['type'];
  /** State whose task it was written in; null where it was none. */
  readonly state: string | null;
}

/** @param history - all events of an instance, oldest first */
export function textVersions(history: readonly StoredEvent[], field: string): TextVersion[] {
  const versions: TextVersion[] = [];
  let text = '';
  for (const { event } of history) {
    for (const change of event.changes) {
      if (change.kind === 'set') text = afterSet(text, field, change);
      if (change.kind === 'text.versioned' && change.field === field)
        versions.push(versionOf(event, change, text));
    }
  }
  return versions;
}

type Change<K> = Extract<FlowEvent['changes'][number], { kind: K }>;

function afterSet(text: string, field: string, { fields, unset }: Change<'set'>): string {
  if (unset.includes(field)) return '';
  const value = Object.hasOwn(fields, field) ? fields[field] : text;
  return typeof value === 'string' ? value : '';
}

function versionOf(
  { at, seq, type, detail }: FlowEvent,
  { version, author }: Change<'text.versioned'>,
  text: string,
): TextVersion {
  const { state } = detail;
  return {
    version,
    text,
    hash: createHash('sha256').update(text).digest('hex'),
    by: author,
    at,
    seq,
    type,
    state: typeof state === 'string' ? state : null,
  };
}
