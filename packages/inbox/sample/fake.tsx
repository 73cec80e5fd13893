// The inbox over the fake API of the stories, for the browser checks: `?world=plt&delay=400&answers=never`.

import { createRoot } from 'react-dom/client';
import { Inbox } from '../src/inbox/inbox.tsx';
import { createFakeApi } from '../src/stories/fake-api.ts';
import type { FakeApi } from '../src/stories/fake-api.ts';
import { fakeInboxProps } from '../src/stories/fake-host.tsx';
import { bupatiWorld, emptyWorld, twoSeatsWorld } from '../src/stories/fake-world.ts';
import '../src/style/style.css';

declare global {
  interface Window {
    fakeApi?: FakeApi;
  }
}

const asked = new URLSearchParams(window.location.search);
const worlds = {
  bupati: bupatiWorld,
  plt: twoSeatsWorld,
  empty: () => emptyWorld({ ...bupatiWorld().me, operator: true }),
};
const name = asked.get('world');
const world = name === 'plt' || name === 'empty' ? worlds[name]() : worlds.bupati();
const answers = asked.get('answers');
const api = createFakeApi(world, {
  delayMs: Number(asked.get('delay') ?? 0),
  answers: answers === 'never' || answers === 'broken' ? answers : 'always',
});
window.fakeApi = api;

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<Inbox {...fakeInboxProps(api)} lang="id" />);
