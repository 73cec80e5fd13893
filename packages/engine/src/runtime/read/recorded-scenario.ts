// What has happened in an instance, as a scenario.

import { recordHistory, type RecordedHistory } from '../../core/scenario/recorded-history.ts';
import type { Scenario } from '../../core/scenario/scenario-types.generated.ts';
import type { Shell } from '../shell.ts';
import type { Reader } from './reader.ts';
import { seenInstance } from './seen-instance.ts';

/** A scenario of what happened, and what it has no words for. */
export interface RecordedScenario {
  readonly flow: string;
  readonly version: number;
  /** Null: its history does not begin with a start. */
  readonly scenario: Scenario | null;
  readonly left: RecordedHistory['left'];
}

/**
 * Null when there is no such instance, or none for this reader. `refused` to whoever reads it, but not all of it: a scenario
 * holds each value that was ever handed in, votes with what came with them and the errors of programs, which operators alone
 * are told; of what is confidential, operators who have or had a task of it that shows everything.
 */
export async function recordedScenario(
  shell: Shell,
  reader: Reader,
  id: string,
): Promise<RecordedScenario | 'refused' | null> {
  const seen = await seenInstance(shell, reader, id);
  if (seen === null) return null;
  if (!reader.operator || !seen.isWhole) return 'refused';
  const { flow } = seen;
  const events = await shell.store.events(reader.tenant, id);
  const { scenario, left } = recordHistory({
    flow,
    events: events.map(({ event }) => event),
    name: reader.language === 'id' ? `Yang terjadi pada ${id}` : `What happened in ${id}`,
  });
  return { flow: flow.name, version: flow.version, scenario, left };
}
