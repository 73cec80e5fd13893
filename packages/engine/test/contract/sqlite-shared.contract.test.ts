import { storeContract } from '../../src/testing/store-contract.ts';
import { sharedSqliteUnderTest } from './sqlite-under-test.ts';

storeContract('sqlite, on a connection that the host shares', sharedSqliteUnderTest);
