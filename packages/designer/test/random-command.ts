// A command that somebody might give for a document, drawn from what is there: every kind, sensible and not.

import type { Json, JsonObject } from '@alir/engine/core/types';
import fc from 'fast-check';
import type { Command, ExitPlace, FlowDocument, Path } from '../src/model/index.ts';
import { graphOf, type Outcome, perform } from '../src/model/index.ts';
import { furtherCommand, furtherKinds } from './random-further.ts';
import { outcomesOf } from '../src/model/graph/read-exits.ts';
import { type Draw, drawFrom, someChange, somePlace, someValue, spoilt } from './random-values.ts';

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

/** What a random command is drawn from. */
export type Seed = readonly number[];

/** Enough for one. */
export const anySeed = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });

/** What so many random commands at most are drawn from. */
/** Enough for one. */
export const seedsUpTo = (most: number): fc.Arbitrary<Seed[]> =>
  fc.array(anySeed, { maxLength: most });

/** What comes of a random command. */
export function performRandom(document: FlowDocument, seed: Seed): Outcome {
  return perform(document, randomCommand(document, drawFrom(seed)));
}

/** One command, or several as one; now and then with something else in it than it should have. */
export function randomCommand(document: FlowDocument, draw: Draw): Command {
  const which = draw(12);
  const command =
    which === 0
      ? { type: 'together' as const, commands: [one(document, draw), one(document, draw)] }
      : which === 1
        ? changesOf(document, draw)
        : one(document, draw);
  return draw(5) === 0 ? spoilt(command, document, draw) : command;
}

/** What another command would change, or changes that nobody proposed. */
function changesOf(document: FlowDocument, draw: Draw): Command {
  const outcome = perform(document, one(document, draw));
  const changes = outcome.ok && draw(2) === 0 ? outcome.changes : [someChange(document, draw)];
  return { type: 'make-changes', changes };
}

function one(document: FlowDocument, draw: Draw): Command {
  const graph = graphOf(document);
  const oneOf = <T>(list: readonly T[], otherwise: T): T => list[draw(list.length)] ?? otherwise;
  const steps = [...graph.steps.keys()];
  const step = (): string => oneOf(steps, 'nowhere');
  const exits: readonly ExitPlace[] = [
    ...[...graph.steps.values()].flatMap((each) => each.exits),
    ...graph.ofFlow,
  ];
  const exit = (): ExitPlace => {
    const { step: of, at } = oneOf(exits, { step: step(), at: ['on', 'nothing'] });
    return { step: of, at };
  };
  const name = (): string => oneOf(['telaah', 'paraf', 'kirim', 'arsip', 'selesai-2', step()], 'x');
  const type = oneOf(keysOf(kinds), 'tidy');
  switch (type) {
    case 'add-step': {
      const into = oneOf([0, 1, 2], 0);
      const state = oneOf(states, { state: {}, through: [] });
      return {
        type,
        key: name(),
        state: state.state,
        ...(into === 1 && { into: exit(), through: state.through }),
        ...(into === 2 && {
          into: { entrance: oneOf(graph.entrances, { step: null, target: null }).step },
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
      const { step: within } = oneOf(graph.entrances, { step: null, target: null });
      return { type, step: step(), into: draw(5) === 0 ? { entrance: within } : exit() };
    }
    case 'set-property': {
      const of = draw(8) === 0 ? null : step();
      const said = of === null ? document.flow : (graph.steps.get(of)?.state ?? {});
      const [at, value] =
        draw(2) === 0
          ? oneOf(properties, [['title'], 'Judul'])
          : [somePlace(said, draw), someValue(document, draw)];
      return { type, step: of, at, ...(draw(3) > 0 && { value }) };
    }
    case 'set-target':
      return { type, exit: exit(), target: step() };
    case 'set-entrance':
      return {
        type,
        within: oneOf(graph.entrances, { step: null, target: null }).step,
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
      return {
        type,
        step: of,
        outcome: oneOf(outcomesOf(graph.steps.get(of)?.state ?? {}), 'none'),
      };
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
      return furtherCommand(type, { document, draw, one: oneOf, step, name, exit });
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
const properties: readonly (readonly [Path, Json])[] = [
  [['title'], 'Judul yang lain'],
  [['description'], { id: 'Uraian', en: 'Description' }],
  [['tags', 0], 'penting'],
];

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
