// The proof with people is right: in random offices something is told exactly when the engine itself, tried with everybody and
// everything, does not come to what the flow promises.

import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexOrganisation, type Flow, type OrganisationData } from '../../src/core/index.ts';
import { verifyFlow } from '../../src/core/verify/verify.ts';
import { doneBy, flowOf, kinds, office, today } from './office.ts';

const ofPeople: ReadonlySet<string> = new Set([
  'TASK_NOBODY',
  'START_NOBODY',
  'CHOICE_NOBODY',
  'POSITION_VACANT',
  'ACTING_CANNOT_DECIDE',
  'VOTES_TOO_FEW',
  'DUTIES_NEVER',
]);

/** What a proof tells of people. */
function toldOf(flow: Flow, organisation: OrganisationData): string[] {
  const people = { organisation: indexOrganisation(organisation), from: today, until: today };
  const { findings } = verifyFlow(flow, { forms: new Map(), flows: new Map() }, { people });
  return findings
    .filter(({ code }) => ofPeople.has(code))
    .map(({ code, pointer, severity }) => `${code} ${pointer} ${severity}`);
}

/** Tasks that are come to, and from where some end is never reached, for want of people, however it is started. */
function missedIn(flow: Flow, organisation: OrganisationData, kind: string): string[] {
  const starts = doneBy(flow, organisation, kind);
  if (starts.length === 0) return [`${kind}: nobody starts it`];
  const missed = starts.map((done) => missedBy(flow, done));
  return missed.some((tasks) => tasks.length === 0) ? [] : missed.flat();
}

function missedBy(flow: Flow, done: ReadonlySet<string>): string[] {
  const tasks = [...flow.nodes.values()].filter(({ task }) => task !== null);
  return tasks.flatMap(({ key, task }, at) => {
    const isReached = tasks.slice(0, at).every((earlier) => done.has(`${earlier.key} ok`));
    if (!isReached) return [];
    const offers = (outcome: string): boolean => task?.outcomes.has(outcome) ?? false;
    const later = tasks.slice(at + 1).some((next) => next.task?.outcomes.has('tolak'));
    const ends = (may: (outcome: string) => boolean): string[] => [
      ...(may('ok') ? ['selesai'] : []),
      ...((offers('tolak') && may('tolak')) || (may('ok') && later) ? ['batal'] : []),
    ];
    const whole = ends(() => true);
    const real = ends((outcome) => done.has(`${key} ${outcome}`));
    return whole.length === real.length ? [] : [`${key}: ${real.join(' ')}`];
  });
}

/**
 * Where a superior does it instead of those who have done something before, or seats are left out for what was done and another
 * step asks who has done what, too: there a proof may say nothing, since it looks at each by itself.
 */
function isBeyond({ nodes }: Flow): boolean {
  const tasks = [...nodes.values()].flatMap(({ task }) => task ?? []);
  const kept = tasks.filter(({ allocation }) => allocation.not.length > 0);
  return (
    kept.some(({ allocation }) => allocation.nobody !== null) ||
    (kept.length > 1 && kept.some(({ signing }) => signing !== null))
  );
}

test(
  '[P34] something is told of people exactly when nobody of the organisation gets it done',
  () => {
    let wrong = 0;
    fc.assert(
      fc.property(office, (one) => {
        const flow = flowOf(one);
        const told = toldOf(flow, one.organisation);
        const missed = kinds.flatMap((kind) => missedIn(flow, one.organisation, kind));
        if (missed.length > 0) wrong += 1;
        if (missed.length === 0 || !isBeyond(flow))
          expect({ told: told.length > 0, missed, by: told }).toMatchObject({
            told: missed.length > 0,
          });
      }),
      { numRuns: runs(300) },
    );
    // Both happen often enough to mean something.
    expect(wrong).toBeGreaterThan(runs(300) / 10);
    expect(wrong).toBeLessThan((runs(300) * 19) / 20);
  },
  runs(60_000),
);
