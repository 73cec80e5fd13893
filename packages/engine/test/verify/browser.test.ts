// The proof in a real browser says what it says here, after each edit; how long it takes, `pnpm bench proof` prints.

import { expect, test } from 'vitest';
import { designed } from './browser/designer.ts';
import { provenInBrowser } from './browser/in-browser.ts';

test('[P35] in the browser a flow of sixty steps is proven as here, from the start and after each edit', async () => {
  const [alone, withPeople] = await provenInBrowser([false, true]);
  const said = (proofs: ReturnType<typeof designed> | undefined): unknown =>
    proofs?.map(({ name, findings, size }) => ({ name, findings, size }));
  expect(said(alone?.slice())).toEqual(said(designed(false)));
  expect(said(withPeople?.slice())).toEqual(said(designed(true)));
  // Something is found, and another thing after an edit.
  expect(withPeople?.[0]?.findings).not.toEqual(alone?.[0]?.findings);
  expect(alone).toHaveLength(9);
}, 60_000);
