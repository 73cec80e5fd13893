import { compileFlow, parseFlow, parseForm, type Flow, type FlowNode } from '@alir/engine/core';
import { describe, expect, test } from 'vitest';
import instructions from '../../letters/instruksi.json' with { type: 'json' };
import indicators from '../../reports/indikator-desa.json' with { type: 'json' };
import { readFlowSources } from '../flow-sources.ts';
import { sayings } from './sayings.ts';
import { words } from './words.ts';

const sources = await readFlowSources();
const definitions = sources.flatMap(({ definition }) => parseFlow(definition).definition ?? []);
const forms = sources.flatMap((source) => source.forms ?? []);
const context = {
  flows: new Map(definitions.map((definition) => [definition.flow, definition])),
  forms: new Map(
    forms.flatMap((form) => {
      const parsed = parseForm(form).form;
      return parsed === null ? [] : [[parsed.form, parsed] as const];
    }),
  ),
};
const flows = definitions.flatMap((definition) => compileFlow(definition, context).flow ?? []);

/** What people may do in a state: its outcomes, and the actions that bear a label. */
function actsOf({ task, on }: Pick<FlowNode, 'on'> & Partial<Pick<FlowNode, 'task'>>): string[] {
  const actions = [...on].filter(([, [first]]) => (first?.label ?? null) !== null);
  return [...(task?.outcomes.keys() ?? []), ...actions.map(([name]) => name)];
}

const actsIn = (flow: Flow): readonly string[] => [
  flow.name,
  ...actsOf(flow).map((act) => `${flow.name}/${act}`),
  ...[...flow.nodes.values()].flatMap((node) =>
    actsOf(node).map((act) => `${flow.name}/${node.key}/${act}`),
  ),
];

describe('history tells in a sentence of this house', () => {
  // A disposition begins by the giver's act, which is told.
  const acts = flows.flatMap(actsIn).filter((act) => act !== 'disposisi');

  test.each(acts)('%s', (act) => expect(Object.keys(sayings)).toContain(act));

  test('nothing that no flow knows', () => {
    expect(Object.keys(sayings).filter((key) => !acts.includes(key))).toEqual([]);
  });
});

describe('what is shown by its code has a name in both languages', () => {
  const roles = flows.flatMap(({ nodes }) =>
    [...nodes.values()].flatMap(({ task }) =>
      task?.assign?.kind === 'role' && 'literal' in task.assign.role
        ? [task.assign.role.literal]
        : [],
    ),
  );

  test.each([
    ...new Set([...roles, ...instructions.map(({ kode }) => kode)]),
    ...indicators.map(({ kode }) => kode),
  ])('%s', (code) =>
    expect(words[code]).toEqual({ id: expect.any(String), en: expect.any(String) }),
  );
});
