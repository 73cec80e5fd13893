// Incidents that are open: their commands can be done again in the new version only where what they speak of is still there.

import type { Command } from '../command.ts';
import { Refusal } from '../decide/signals.ts';
import type { Incident, Instance, Standing } from '../instance.ts';
import { carryPointer } from './carry-memory.ts';
import type { Migration } from './migration.ts';
import { stateNamed } from './state-title.ts';

/** @throws Refusal MIGRATION_INCIDENT_OPEN */
export function carryIncidents(
  migration: Migration,
  { incidents, deferred = [] }: Instance,
): Standing['incidents'] {
  for (const command of deferred) checkPlace(migration, command);
  return Object.fromEntries(
    Object.entries(incidents).map(([id, incident]) => [id, carryIncident(migration, incident)]),
  );
}

function carryIncident(migration: Migration, incident: Incident): Incident {
  const { held } = incident;
  checkPlace(migration, held.command);
  if (!held.permitted) return incident;
  const permitted = held.permitted.map((pointer) => carryPointer(migration, pointer));
  if (permitted.includes(null)) throw lost(migration, incident.state);
  return {
    ...incident,
    held: { ...held, permitted: permitted.flatMap((pointer) => pointer ?? []) },
  };
}

/** The visit that a command names keeps its name only where its state does. */
function checkPlace(migration: Migration, command: Command): void {
  const place = placeOf(command);
  const [state = ''] = place?.split('#') ?? [];
  if (place !== null && migration.states.get(state) !== state) throw lost(migration, state);
}

const lost = ({ from }: Migration, state: string | null): Refusal =>
  new Refusal('MIGRATION_INCIDENT_OPEN', stateNamed(from, state ?? ''));

function placeOf(command: Command): string | null {
  if (command.type === 'fire') return command.timer;
  if (command.type === 'act') return command.state ?? null;
  if (command.type === 'deliver')
    return command.message.type === 'child.failed' ? command.message.visit : null;
  return 'visit' in command ? (command.visit ?? null) : null;
}
