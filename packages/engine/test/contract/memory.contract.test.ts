import { memoryStore } from '../../src/adapters/memory/index.ts';
import { storeContract } from '../../src/testing/store-contract.ts';

storeContract('memory', async () => {
  const store = memoryStore();
  return { store, close: () => store.close() };
});
