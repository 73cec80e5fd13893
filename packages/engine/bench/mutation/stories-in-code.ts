// The stories of workflow patterns, which are told in TypeScript against the engine itself.

import { memoryStore } from '../../src/adapters/memory/index.ts';
import { isRecord } from '../../src/core/json-type.ts';
import type { Engine, Store } from '../../src/index.ts';
import { testFlow } from '../../src/testing/index.ts';
import { agency } from '../../test/patterns/agency.ts';
import type { ShownPattern } from '../../test/patterns/read-patterns.ts';
import type { Stories } from './stories.ts';

export function storiesInCode(shown: ShownPattern): Stories {
  const flows = [shown.flow, ...shown.otherFlows];
  return {
    told: new Set(flows.map(({ flow }) => String(flow))),
    count: 1,
    failing: async () => ((await fails(shown, shown.flow, shown.otherFlows)) ? [shown.id] : []),
    tell({ definition, form }) {
      const name = isRecord(definition) ? definition['flow'] : null;
      const others = shown.otherFlows.map((one) => (one['flow'] === name ? definition : one));
      const forms = shown.forms.map((one) =>
        form !== null && one['form'] === form['form'] ? form : one,
      );
      const told = { ...shown, forms };
      return fails(told, shown.flow['flow'] === name ? definition : shown.flow, others);
    },
  };
}

async function fails(
  { scenario, forms, organisation = agency, services }: ShownPattern,
  definition: unknown,
  flows: readonly unknown[],
): Promise<boolean> {
  const engine = (): Engine => test.engine;
  const given = services ? { services: services(engine) } : {};
  const options = { definition, flows, forms, organisation, store: limitedStore(), ...given };
  // A flow that the engine does not take, or a story that goes otherwise.
  let test: Awaited<ReturnType<typeof testFlow>>;
  try {
    test = await testFlow(options);
    await scenario(test);
    return false;
  } catch {
    return true;
  }
}

/** What a story may ask of the store before it counts as one that comes to no end, as where a step leads back to itself. */
const MOST_TRANSACTIONS = 2000;

function limitedStore(): Store {
  const store = memoryStore();
  const transact = store.transact.bind(store);
  let count = 0;
  store.transact = (tenant, work, options) => {
    count += 1;
    if (count > MOST_TRANSACTIONS) throw new Error('The story comes to no end.');
    return transact(tenant, work, options);
  };
  return store;
}
