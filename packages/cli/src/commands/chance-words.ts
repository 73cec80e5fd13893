// What people could do with an instance, in the words of its flow's buttons.

import type { Flow } from '@alir/engine/core';
import type { Chance } from '@alir/engine/explain';
import type { Cli } from '../cli.ts';
import { textOf } from '../types/schema-types.ts';

/** `“Setujui” (menurut isiannya)` where it hangs on what is handed in. A name that nobody gave words stays as it is. */
export function chanceWords({ texts, lang }: Cli, flow: Flow, chance: Chance): string {
  const label = textOf(labelOf(flow, chance), lang) ?? texts.explain.acts[chance.name];
  const name = `“${label ?? chance.name}”`;
  return chance.depends ? `${name} (${texts.explain.depends})` : name;
}

function labelOf(flow: Flow, { kind, name, state }: Chance): unknown {
  const node = state === null ? undefined : flow.nodes.get(state);
  if (kind === 'outcome') return node?.definition.task?.outcomes[name]?.label;
  if (kind === 'act') return null;
  const transitions = state === null ? flow.on.get(name) : node?.on.get(name);
  return transitions?.find(({ label }) => label !== null)?.label;
}
