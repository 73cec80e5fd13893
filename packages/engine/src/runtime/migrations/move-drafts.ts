// What people had entered for a task goes on with it where the task has another id in the other version.

import { isRecord } from '../../core/json-type.ts';
import { visitName } from '../../core/visit-name.ts';
import { evolveAll } from '../../core/evolve/evolve.ts';
import type { Visit } from '../../core/instance.ts';
import type { Shell } from '../shell.ts';

/** @param migrated - the instance, and the version of it after which it was in the other version of its flow */
export async function moveDrafts(
  shell: Shell,
  tenant: string,
  { instance, seq }: { readonly instance: string; readonly seq: number },
): Promise<void> {
  const [last] = await shell.store.events(tenant, instance, seq - 1);
  const renamed = last?.event.detail['renamed'];
  if (!isRecord(renamed)) return;
  const history = await shell.store.events(tenant, instance);
  const before = evolveAll(
    null,
    history.flatMap(({ event }) => (event.seq < seq ? [event] : [])),
  );
  const { drafts } = shell.store;
  for (const visit of Object.values(before?.open ?? {})) {
    const from = visitName(visit.state, visit.visit);
    const to = renamed[from];
    if (typeof to !== 'string') continue;
    for (const seat of seatsOf(visit))
      for (const draft of await drafts.of(tenant, `${instance}/${from}${seat}`)) {
        await drafts.save(tenant, { ...draft, task: `${instance}/${to}${seat}` });
        await drafts.drop(tenant, draft.task, draft.user);
      }
  }
}

/** How the ids of the tasks of a visit end. */
function seatsOf({ signing, parts = [] }: Visit): string[] {
  return [
    '',
    ...(signing?.seats ?? []).map(({ seat }) => `/${seat}`),
    ...parts.map(({ seat }) => `/${seat}`),
  ];
}
