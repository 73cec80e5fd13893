// Publishing and the proof of a flow: refused while errors stand, or published by somebody who says why.

import { expect, test } from 'vitest';
import {
  createEngine,
  memoryStore,
  usersDirectory,
  type FlowSource,
  type Proof,
} from '../../src/index.ts';
import { verifyFlow } from '../../src/core/verify/verify.ts';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import type { Store } from '../../src/ports/store.ts';
import { end, monday, object, step } from '../behaviour/stage.ts';

const definition = (version: number, title = 'Letter') => ({
  flow: 'letter',
  version,
  title,
  data: object({}),
  initial: 'draft',
  states: { draft: step('ana', 'end'), end },
});

/** Finds an error in whatever is called so. */
const prove: Proof = ({ definition: { title } }) =>
  title === 'Stuck'
    ? [
        { code: 'STUCK', severity: 'error', pointer: '/states/draft', params: {} },
        { code: 'ODD', severity: 'warning', pointer: '/title', params: {} },
      ]
    : [];

const open = (store: Store, ...flows: (FlowSource | object)[]) =>
  createEngine({
    store,
    directory: usersDirectory([{ id: 'ana' }]),
    clock: { now: () => monday },
    prove,
    flows: flows.map((one) => ('definition' in one ? one : { definition: one })),
  });

test('[M40] a version is not published while its proof finds errors', async () => {
  const store = memoryStore();
  await expect(open(store, definition(1, 'Stuck'))).rejects.toMatchObject({
    code: 'FLOW_UNPROVED',
    details: { flow: 'letter', version: 1, findings: [{ code: 'STUCK' }] },
  });
  expect(await store.flows('default')).toEqual([]);
  const engine = await open(store, definition(1));
  expect(await engine.versions('letter')).toMatchObject([{ version: 1, despite: null }]);
});

test('[M41] it is published all the same by somebody with a reason, and both are kept with it', async () => {
  const store = sqlite(':memory:');
  const source = { definition: definition(1, 'Stuck') };
  const blank = { ...source, despite: { by: 'bos', reason: ' ' } };
  await expect(open(store, blank)).rejects.toMatchObject({ code: 'FLOW_UNPROVED' });
  const engine = await open(store, {
    ...source,
    despite: { by: 'bos', reason: 'The decree is today' },
  });
  const despite = {
    by: 'bos',
    reason: 'The decree is today',
    at: monday,
    findings: [{ code: 'STUCK', pointer: '/states/draft', params: {} }],
  };
  expect(await engine.versions('letter')).toMatchObject([{ version: 1, despite }]);
  expect(await store.flows('default')).toMatchObject([{ version: 1, despite }]);
  // What is published stays so, whoever opens the store next.
  const next = await open(store, source);
  expect(await next.versions('letter')).toMatchObject([{ version: 1, despite }]);
  await next.close();
});

test('[M40] the proof of this library is one: a letter that can never end is not published', async () => {
  const stuck = {
    ...definition(1),
    data: object({ kind: { type: 'string' } }, ['kind']),
    states: {
      draft: {
        ...step('ana', 'end'),
        on: { ok: [{ guard: "data.kind == 'a'", target: 'end' }] },
      },
      end,
    },
  };
  const opened = createEngine({
    store: memoryStore(),
    directory: usersDirectory([{ id: 'ana' }]),
    prove: (flow, context) => verifyFlow(flow, context).findings,
    flows: [{ definition: stuck }],
  });
  await expect(opened).rejects.toMatchObject({
    code: 'FLOW_UNPROVED',
    details: { findings: [{ code: 'FLOW_STUCK', pointer: '/states/draft' }] },
  });
});
