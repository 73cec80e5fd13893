// Flows of a folder that is edited while it is served. What was changed becomes a version of its own, whatever number the
// file has: instances stay on the version they began with, as they would in production.

import { isDeepStrictEqual } from 'node:util';
import type { Engine } from '@alir/engine';
import type { CheckedFiles } from '../folder/check-files.ts';

const tenant = 'default';

/** Makes the flows of a folder the newest of the engine. @returns their names, or null when nothing had changed */
export async function publishFlows(
  engine: Engine,
  { compiled, forms }: CheckedFiles,
): Promise<readonly string[] | null> {
  const stored = await engine.shell.store.flows(tenant);
  const known = new Map<string, (typeof stored)[number]>();
  for (const one of stored)
    if ((known.get(one.flow)?.version ?? 0) < one.version) known.set(one.flow, one);
  const formsGiven = forms.map(({ definition }) => definition);
  const given = compiled.map(({ flow: { definition } }) => ({
    definition,
    forms: formsGiven,
    newest: known.get(definition.flow),
  }));
  const isSame = given.every(({ definition, newest }) => {
    if (!newest) return false;
    const { version: _own, ...content } = plain(definition);
    const { version: _stored, ...before } = plain(newest.definition);
    return (
      isDeepStrictEqual(content, before) &&
      formsGiven.every((form) => isDeepStrictEqual(plain(form), plain(newest.forms[form.form])))
    );
  });
  // All together, so that a flow starts its children in their newest form too.
  for (const { definition, forms: own, newest } of given) {
    const version =
      newest === undefined ? definition.version : isSame ? newest.version : newest.version + 1;
    engine.flow({ definition: { ...definition, version }, forms: own });
  }
  await engine.shell.publisher.prepare(tenant);
  return isSame ? null : given.map(({ definition }) => definition.flow);
}

/** As JSON has it, so that values of different origin compare. */
function plain(value: unknown): Record<string, unknown> {
  const copy: Record<string, unknown> = JSON.parse(JSON.stringify(value ?? {}));
  return copy;
}
