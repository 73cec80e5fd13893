// The inbox over the fake API of the stories, for the browser checks: `?world=plt&delay=400&answers=never`.

import { createRoot } from 'react-dom/client';
import { Inbox } from '../src/inbox/inbox.tsx';
import { actsWorld, batchWorld } from '../src/stories/fake-acts.ts';
import { createFakeApi } from '../src/stories/fake-api.ts';
import type { FakeApi } from '../src/stories/fake-api.ts';
import { fakeInboxProps } from '../src/stories/fake-host.tsx';
import {
  bupatiWorld,
  emptyWorld,
  inspekturWorld,
  sekdaWorld,
  twoSeatsWorld,
} from '../src/stories/fake-world.ts';
import type { World } from '../src/stories/fake-world.ts';
import '../src/style/style.css';

declare global {
  interface Window {
    fakeApi?: FakeApi;
  }
}

const asked = new URLSearchParams(window.location.search);
const worlds: Readonly<Record<string, () => World>> = {
  bupati: bupatiWorld,
  plt: twoSeatsWorld,
  sekda: sekdaWorld,
  inspektur: inspekturWorld,
  acts: actsWorld,
  batch: batchWorld,
  empty: () => emptyWorld({ ...bupatiWorld().me, operator: true }),
};
const world = (worlds[asked.get('world') ?? ''] ?? bupatiWorld)();
const answers = asked.get('answers');
const api = createFakeApi(world, {
  delayMs: Number(asked.get('delay') ?? 0),
  answers: answers === 'never' || answers === 'broken' ? answers : 'always',
});
window.fakeApi = api;

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<Inbox {...fakeInboxProps(api)} notices lang="id" />);
