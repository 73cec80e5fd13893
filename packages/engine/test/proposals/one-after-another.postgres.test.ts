import { postgresForThisFile } from '../contract/postgres-under-test.ts';
import { oneAfterAnother } from './one-after-another.ts';

const open = postgresForThisFile();

oneAfterAnother(async () => {
  const { store, another } = await open();
  if (another === undefined) throw new Error('Others may write in these tables');
  return { store, another: await another() };
});
