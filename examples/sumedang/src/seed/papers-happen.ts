// Plays papers through the engine. Whoever signs gives the passphrase of the test certificates first, as at the desk.

import type { By } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import { instantAt } from '../letters/office-time.ts';
import { takeStep, type Stage } from '../letters/play-story.ts';
import type { Step } from '../letters/story.ts';
import type { Office } from '../office/open-office.ts';
import type { PaperStep, PaperStory } from './desk-papers.ts';
import type { Happening } from './play-timeline.ts';

const testPassphrase = 'frasa-contoh';

export function papersHappen(
  stories: readonly PaperStory[],
  office: Pick<Office, 'passphrases'>,
): readonly Happening[] {
  return stories.flatMap((story) => {
    let root = '';
    const begins = instantAt(story.minute);
    return [
      {
        at: Date.parse(begins),
        async happen(stage: Stage) {
          root = await begin(stage, story, begins);
        },
      },
      ...story.steps.map((told): Happening => ({
        at: Date.parse(told.step.at),
        async happen(stage) {
          await take(stage, root, told, office);
        },
      })),
    ];
  });
}

async function begin(stage: Stage, { flow, as, data }: PaperStory, at: string): Promise<string> {
  stage.clock.set(Date.parse(at));
  const result = await stage.engine.flow(flow).start({ data, by: actorOf(stage, as, at) });
  if (!result.ok) throw new Error(`${flow} by ${as}: ${result.message}`);
  return result.instance;
}

async function take(
  stage: Stage,
  root: string,
  { step, letterOf }: PaperStep,
  { passphrases }: Pick<Office, 'passphrases'>,
): Promise<void> {
  const instance = letterOf === undefined ? root : await letterIn(stage, root, letterOf);
  if (step.do !== 'complete' || step.outcome !== 'tandatangani') {
    await takeStep(stage, instance, step);
    return;
  }
  stage.clock.set(Date.parse(step.at));
  const signed = await belowOf(stage, root, step);
  passphrases.hold(signed, signingOf(stage, step), testPassphrase);
  await takeStep(stage, instance, step);
  await settle(stage);
}

/** The certificate is asked for, the number drawn, the letter signed. */
async function settle({ engine }: Stage): Promise<void> {
  for (let done = 1; done > 0;) {
    const { timers, delivered } = await engine.runDue();
    done = timers + delivered;
  }
}

/** The letter that an invitation became in a unit. */
async function letterIn({ engine }: Stage, invitation: string, unit: string): Promise<string> {
  const { items } = await engine.instances.query({
    flow: 'surat-masuk',
    parent: invitation,
    where: { unit },
  });
  const [found] = items;
  if (!found) throw new Error(`no letter in ${unit} below ${invitation}`);
  return found.id;
}

/** The letter that is signed: the paper itself, or the one below it. */
async function belowOf({ engine }: Stage, root: string, { on = [] }: Step): Promise<string> {
  if (on.length === 0) return root;
  const { items } = await engine.instances.query({ flow: 'surat-keluar', parent: root });
  const [found] = items;
  if (!found) throw new Error(`no letter below ${root}`);
  return found.id;
}

function holderOf({ organisation }: Stage, position: string, at: string) {
  const [holder] = indexOrganisation(organisation).holders(position, at.slice(0, 10));
  if (!holder) throw new Error(`nobody holds ${position} on ${at}`);
  return holder;
}

function actorOf(stage: Stage, position: string, at: string): By {
  return { user: holderOf(stage, position, at).user, as: position };
}

function signingOf(stage: Stage, { as, at }: Step) {
  const { users, positions, units } = indexOrganisation(stage.organisation);
  const { user, capacity } = holderOf(stage, as, at);
  const unit = positions.get(as)?.unit ?? '';
  const name = users.get(user)?.name ?? user;
  return {
    user,
    name,
    capacity: capacity ?? 'definitive',
    position: as,
    unitName: units.get(unit)?.name ?? unit,
  };
}
