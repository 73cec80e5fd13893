import { storeContract } from '../../src/testing/store-contract.ts';
import { postgresForThisFile } from './postgres-under-test.ts';

storeContract('postgres', postgresForThisFile());
