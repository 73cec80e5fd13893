// A command that somebody might give for a document, drawn from what is there: every kind, sensible and not.

import type { JsonObject } from '@alir/engine/core/types';
import type { Command, ExitPlace, FlowDocument, Path } from '../src/model/index.ts';
import { graphOf } from '../src/model/index.ts';
import { furtherCommand, furtherKinds } from './random-further.ts';
import { outcomesOf } from '../src/model/graph/read-exits.ts';

/** Gives whole numbers from 0 below a bound. */
export type Draw = (below: number) => number;

/** The kinds that are drawn. A new one without its drawing does not compile. */
const kinds: Readonly<Record<Drawn, true>> = {
  'add-step': true,
  'remove-step': true,
  'rename-step': true,
  'move-step': true,
  'carry-step': true,
  'set-property': true,
  'set-target': true,
  'set-entrance': true,
  'add-outcome': true,
  'remove-outcome': true,
  'add-branch': true,
  'remove-branch': true,
  'move-branch': true,
  'place-steps': true,
  tidy: true,
  ...furtherKinds,
};

type Drawn = Exclude<Command['type'], 'together' | 'make-changes'>;

/** One command. */
export function randomCommand(document: FlowDocument, draw: Draw): Command {
  const graph = graphOf(document);
  const one = <T>(list: readonly T[], otherwise: T): T => list[draw(list.length)] ?? otherwise;
  const steps = [...graph.steps.keys()];
  const step = (): string => one(steps, 'nowhere');
  const exits: readonly ExitPlace[] = [
    ...[...graph.steps.values()].flatMap((each) => each.exits),
    ...graph.ofFlow,
  ];
  const exit = (): ExitPlace => {
    const { step: of, at } = one(exits, { step: step(), at: ['on', 'nothing'] });
    return { step: of, at };
  };
  const name = (): string => one(['telaah', 'paraf', 'kirim', 'arsip', 'selesai-2', step()], 'x');
  const type = one(keysOf(kinds), 'tidy');
  switch (type) {
    case 'add-step': {
      const into = one([0, 1, 2], 0);
      const state = one(states, { state: {}, through: [] });
      return {
        type,
        key: name(),
        state: state.state,
        ...(into === 1 && { into: exit(), through: state.through }),
        ...(into === 2 && {
          into: { entrance: one(graph.entrances, { step: null, target: null }).step },
          through: state.through,
        }),
        ...(draw(4) === 0 && { point: { x: draw(900) + 0.5, y: draw(900) } }),
      };
    }
    case 'remove-step':
      return { type, step: step(), ...(draw(2) === 0 && { to: step() }) };
    case 'rename-step':
      return { type, step: step(), to: name() };
    case 'move-step':
      return { type, step: step(), to: draw(6) };
    case 'carry-step': {
      const { step: within } = one(graph.entrances, { step: null, target: null });
      return { type, step: step(), into: draw(5) === 0 ? { entrance: within } : exit() };
    }
    case 'set-property': {
      const [at, value] = one(properties, [['title'], 'Judul']);
      return { type, step: draw(8) === 0 ? null : step(), at, ...(draw(3) > 0 && { value }) };
    }
    case 'set-target':
      return { type, exit: exit(), target: step() };
    case 'set-entrance':
      return {
        type,
        within: one(graph.entrances, { step: null, target: null }).step,
        target: step(),
      };
    case 'add-outcome':
      return {
        type,
        step: step(),
        outcome: name(),
        definition: { label: 'Setuju' },
        target: step(),
      };
    case 'remove-outcome': {
      const of = step();
      return { type, step: of, outcome: one(outcomesOf(graph.steps.get(of)?.state ?? {}), 'none') };
    }
    case 'add-branch':
      return { type, exit: exit(), condition: 'data.jumlah > 5', target: step() };
    case 'remove-branch':
      return { type, exit: exit() };
    case 'move-branch':
      return { type, exit: exit(), to: draw(4) };
    case 'place-steps':
      return { type, points: { [step()]: { x: draw(800) + 0.25, y: draw(800) } } };
    case 'tidy':
      return { type, ...(draw(2) === 0 && { steps: [step(), step()] }) };
    default:
      return furtherCommand(type, { document, draw, one, step, name, exit });
  }
}

const states: readonly { readonly state: JsonObject; readonly through: readonly Path[] }[] = [
  {
    state: {
      task: {
        title: 'Telaah',
        assign: { role: 'sekretaris' },
        outcomes: { setuju: { label: 'Setuju' } },
      },
    },
    through: [['on', 'setuju']],
  },
  { state: { type: 'final' }, through: [] },
  { state: {}, through: [['always']] },
];

/** Places that parse with the value that stands beside them, also where they say nothing. */
const properties: readonly (readonly [Path, string | JsonObject])[] = [
  [['title'], 'Judul yang lain'],
  [['description'], { id: 'Uraian', en: 'Description' }],
  [['tags', 0], 'penting'],
];

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
