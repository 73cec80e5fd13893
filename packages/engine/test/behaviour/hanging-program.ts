// A script with one pass, whose only program of the host never answers and holds nothing open: what its test runs.

import { createEngine, memoryStore, usersDirectory } from '../../src/index.ts';

const engine = await createEngine({
  store: memoryStore(),
  directory: usersDirectory([{ id: 'ana' }]),
  effects: { services: { ask: () => new Promise(() => {}) } },
});
const flow = engine.flow({
  flow: 'calling',
  version: 1,
  title: 'Calling',
  data: { type: 'object', additionalProperties: false, properties: {} },
  initial: 'ask',
  states: {
    ask: { call: { service: 'ask', timeout: 'PT0S' }, onDone: 'z', onError: 'failed' },
    z: { type: 'final' },
    failed: { type: 'final' },
  },
});
const started = await flow.start({ data: {}, by: 'ana' });
await engine.runDue();
console.log(started.ok && (await engine.instances.get(started.instance))?.configuration.join());
await engine.close();
