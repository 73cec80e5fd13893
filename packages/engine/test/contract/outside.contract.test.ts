import { storeContract } from '../../src/testing/store-contract.ts';
import { OutsideStore } from './outside-store.ts';

storeContract('outside', async () => {
  const store = new OutsideStore();
  return { store, close: () => store.close() };
});
