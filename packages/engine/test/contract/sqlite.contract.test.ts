import { storeContract } from '../../src/testing/store-contract.ts';
import { sqliteUnderTest } from './sqlite-under-test.ts';

storeContract('sqlite', sqliteUnderTest);
