import { expect, test } from 'vitest';
import { signingAtOnce, signingInTurn } from '../stories/fake-acts.ts';
import { votesIn } from './votes-in.ts';

test('votes count by weight, and who abstained has voted', () => {
  const { signing: atOnce } = signingAtOnce();
  const { signing: inTurn } = signingInTurn();
  expect(atOnce && votesIn(atOnce)).toBe(3);
  expect(inTurn && votesIn(inTurn)).toBe(2);
});
