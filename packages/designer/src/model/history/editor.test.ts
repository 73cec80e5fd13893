import { expect, test } from 'vitest';
import { letter } from '../../../test/doing.ts';
import { createEditor } from './editor.ts';

/** What nobody caught until now; none of it ends the test. */
async function uncaught(act: () => void): Promise<readonly unknown[]> {
  const others = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  const faults: unknown[] = [];
  process.on('uncaughtException', (fault) => faults.push(fault));
  act();
  await new Promise((resolve) => setImmediate(resolve));
  process.removeAllListeners('uncaughtException');
  for (const other of others) process.on('uncaughtException', other);
  return faults;
}

test('[DM41] a listener that throws keeps nobody from hearing of the edit, which is done; its fault is reported', async () => {
  const editor = createEditor(letter());
  const heard: string[] = [];
  const fault = new Error('of the host');
  editor.subscribe(() => {
    throw fault;
  });
  editor.subscribe(({ kind }) => heard.push(kind));
  const faults = await uncaught(() => {
    const title = { type: 'set-property', step: null, at: ['title'], value: 'Lain' } as const;
    expect(editor.dispatch(title)).toBeNull();
    expect(editor.document.flow['title']).toBe('Lain');
    expect(editor.undo()).toBe(true);
  });
  expect(heard).toEqual(['do', 'undo']);
  expect(faults).toEqual([fault, fault]);
});
