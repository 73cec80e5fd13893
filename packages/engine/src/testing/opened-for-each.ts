import { afterEach, beforeEach } from 'vitest';

/** Opens one before each test of the suite that calls it, and closes it afterwards. @returns the one of the test that runs */
export function openedForEach<Opened extends { close(): Promise<void> | void }>(
  open: () => Promise<Opened>,
): () => Opened {
  let opened: Opened | null = null;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(async () => {
    await opened?.close();
    opened = null;
  });
  return () => {
    if (opened === null) throw new Error('No store is open');
    return opened;
  };
}
