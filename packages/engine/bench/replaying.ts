// How much of the flows of this repository generated scenarios go through, in the organisations that they are for.
//
//   node bench/replaying.ts [--flow NAME] [--missed]

import { generateScenarios } from '../src/core/scenario/test-scenarios.ts';
import { houses } from './replaying/houses.ts';

const only = process.argv.includes('--flow') ? process.argv[process.argv.indexOf('--flow') + 1] : null;
let [all, met] = [0, 0];
for (const { name, flows, context, world } of await houses())
  for (const flow of flows) {
    if (only !== null && flow.name !== only) continue;
    const begun = performance.now();
    const { file, missed } = generateScenarios(flow, { flows, context, world });
    const took = Math.round(performance.now() - begun);
    const { transitionsOf } = await import('../src/core/compile/graph.ts');
    const transitions = new Set([...[...flow.on.values()].flat(), ...[...flow.nodes.values()].flatMap(transitionsOf)].map((one) => one.pointer)).size;
    all += transitions; met += transitions - missed.length;
    console.log(`${name}/${flow.name}`.padEnd(50), `${transitions - missed.length}/${transitions}`.padStart(9), `${file?.scenarios.length ?? 0} scenarios`.padStart(14), `${took} ms`.padStart(9));
    if (process.argv.includes('--missed')) for (const one of missed) console.log('   ', JSON.stringify(one));
  }
console.log(`${met} of ${all} transitions`);
