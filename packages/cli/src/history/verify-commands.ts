// Whether each event's command is recorded with it, and answered as the state after it is: a command whose record is gone
// or led elsewhere would be done again, or never.

import type { RecordedCommand, Store } from '@alir/engine';
import { differences } from './differences.ts';
import { finding, type Finding } from './finding.ts';
import type { Step } from './fold-history.ts';

/** Ids in one question to the store. */
const idsAtOnce = 500;

export async function verifyCommands(
  store: Store,
  tenant: string,
  steps: readonly Step[],
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (let from = 0; from < steps.length; from += idsAtOnce) {
    const some = steps.slice(from, from + idsAtOnce);
    const ids = some.map(({ event }) => event.command);
    const recorded = new Map(
      (await store.audit.commands(tenant, ids)).map((command) => [command.id, command]),
    );
    for (const step of some) {
      const { instance, seq, command: name } = step.event;
      const where = { tenant, instance, seq, name };
      const command = recorded.get(name);
      if (command === undefined) found.push(finding('COMMAND_MISSING', where));
      else {
        const places = differentPlaces(step, command);
        if (places.length > 0) found.push(finding('COMMAND_MISMATCH', { ...where, places }));
      }
    }
  }
  return found;
}

function differentPlaces(step: Step, { instance, seq, answer }: RecordedCommand): string[] {
  const { event } = step;
  const elsewhere = differences({ instance: event.instance, seq: event.seq }, { instance, seq });
  // The answer is that of the other event then.
  if (elsewhere.length > 0) return elsewhere;
  const expected = answerTo(step);
  const given = readAnswer(answer);
  if (given === null) return ['/answer'];
  const same = Object.fromEntries(Object.keys(expected).map((field) => [field, given.get(field)]));
  return differences({ answer: expected }, { answer: same });
}

/** What an answer says of the state after its event. */
function answerTo({ event, after }: Step): object {
  const opened = event.changes.find((change) => change.kind === 'incident.opened');
  return {
    ok: true,
    instance: after.id,
    version: after.version,
    status: after.status,
    result: after.result,
    subject: after.subject,
    incident: opened?.incident.id ?? null,
  };
}

function readAnswer(text: string): Map<string, unknown> | null {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? new Map(Object.entries(answer)) : null;
  } catch {
    return null;
  }
}
