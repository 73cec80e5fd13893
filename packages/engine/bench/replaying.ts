// How well what is proven can be played: for the flows of this repository how many of their transitions generated scenarios
// take, and for their mutants how many counterexamples replay with the people of the organisation that the flow is for.
//
//   node bench/replaying.ts [--flow NAME] [--missed]       both
//   node bench/replaying.ts --mutants N                    so many mutants of each kind of each flow; 0: no mutants

import { transitionsOf } from '../src/core/compile/graph.ts';
import { generateScenarios } from '../src/core/scenario/test-scenarios.ts';
import { houses } from '../test/verify/houses.ts';
import { mutantsOf, replaysOf } from '../test/verify/replayed-mutants.ts';

const valueOf = (name: string): string | null =>
  process.argv.includes(name) ? (process.argv[process.argv.indexOf(name) + 1] ?? null) : null;
const only = valueOf('--flow');
const most = Number(valueOf('--mutants') ?? 1);
const isTold = process.argv.includes('--missed');

const sum = { transitions: 0, taken: 0, findings: 0, replayed: 0 };
const codes = new Map<string, { all: number; replayed: number }>();
console.log('flow'.padEnd(34), 'transitions  scenarios        ms   findings  replayed        ms');
for (const house of await houses())
  for (const flow of house.flows) {
    if (only !== null && flow.name !== only) continue;
    const { context, world, flows } = house;
    let begun = performance.now();
    const { file, missed } = generateScenarios(flow, { flows, context, world });
    const generating = performance.now() - begun;
    const all = [
      ...[...flow.on.values()].flat(),
      ...[...flow.nodes.values()].flatMap(transitionsOf),
    ];
    const count = new Set(all.map(({ pointer }) => pointer)).size;
    begun = performance.now();
    const replays = mutantsOf(flow.definition, {
      ...house.context,
      flows: house.definitions,
      most,
    }).flatMap(({ operator, pointer, definition }) =>
      replaysOf(house, flow, definition, `${operator.name} at ${pointer}`),
    );
    const replaying = performance.now() - begun;
    const good = replays.filter(({ isReplayed }) => isReplayed);
    sum.transitions += count;
    sum.taken += count - missed.length;
    sum.findings += replays.length;
    sum.replayed += good.length;
    for (const { finding, isReplayed } of replays) {
      const known = codes.get(finding.code) ?? { all: 0, replayed: 0 };
      known.all += 1;
      if (isReplayed) known.replayed += 1;
      codes.set(finding.code, known);
    }
    console.log(
      `${house.name}/${flow.name}`.padEnd(34),
      `${count - missed.length}/${count}`.padStart(11),
      String(file?.scenarios.length ?? 0).padStart(10),
      generating.toFixed(0).padStart(9),
      String(replays.length).padStart(10),
      String(good.length).padStart(9),
      replaying.toFixed(0).padStart(9),
    );
    if (!isTold) continue;
    for (const one of missed) console.log('   ', JSON.stringify(one));
    for (const { of, finding, isReplayed, because } of replays)
      if (!isReplayed) console.log('   ', of, finding.code, finding.pointer, because);
  }
console.log(
  `${sum.taken} of ${sum.transitions} transitions; ${sum.replayed} of ${sum.findings} findings`,
);
for (const [code, { all, replayed }] of [...codes].sort(([one], [other]) => (one < other ? -1 : 1)))
  console.log(`  ${code.padEnd(24)} ${replayed}/${all}`);
