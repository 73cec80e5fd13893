// Actions of the flow, and who could take them.

import type { FlowNode, Transition } from '../compile/flow.ts';
import type { Actor } from '../organisation/actor.ts';
import type { About } from './about.ts';
import type { ActionChance } from './explanation.ts';
import { personOf } from './mover.ts';
import { actionPayloads } from './sample-payloads.ts';
import { verdictOnAction, type Verdict } from './verdict.ts';
import { takersOf } from './who-might.ts';

/** Of whom nothing is known: what they may do, everybody may. */
const nobody: Actor = { user: '', seats: [] };

/** What can be done besides the tasks, by whoever it is. */
export function actionChances(about: About): ActionChance[] {
  const { flow, state } = about;
  const nodes = Object.values(state.open).flatMap(({ state: key }) => flow.nodes.get(key) ?? []);
  return [...nodes.flatMap((node) => chancesAt(about, node)), ...chancesAt(about, null)];
}

function chancesAt(about: About, node: FlowNode | null): ActionChance[] {
  const own = node ?? about.flow;
  return [...own.on].flatMap(([name, transitions]) => {
    if (transitions[0]?.by == null) return [];
    // Actions bubble: what a state offers is not the flow's.
    if (node === null && isOfState(about, name)) return [];
    return chancesOf(about, node, name, transitions);
  });
}

const isOfState = ({ flow, state }: About, name: string): boolean =>
  Object.values(state.open).some(
    (visit) => flow.nodes.get(visit.state)?.on.get(name)?.[0]?.by != null,
  );

/** One of those who could take it, and one of those of whom it hangs on what they hand in. */
function chancesOf(
  about: About,
  node: FlowNode | null,
  name: string,
  transitions: readonly Transition[],
): ActionChance[] {
  const state = node?.key ?? null;
  const named = { action: name, ...(state === null ? {} : { state }) };
  const verdictFor = (actor: Actor): Verdict =>
    verdictOnAction(about.of(actor), named, (open) =>
      actionPayloads(about.flow, open, { data: about.state.data, place: about.place }),
    );
  const { anyone, candidates } = takersOf(about.turn(), about.world, transitions);
  const judged = candidates.map((one) => ({ one, verdict: verdictFor(one.actor) }));
  const everybodys = anyone ? verdictFor(nobody) : null;
  return (['yes', 'depends'] as const).flatMap((may): ActionChance[] => {
    const able = judged.filter(({ verdict }) => verdict.may === may);
    const ofAll = everybodys?.may === may ? everybodys : null;
    const [first = ofAll] = able.map(({ verdict }) => verdict);
    if (!first) return [];
    return [
      {
        kind: 'action',
        name,
        state,
        depends: may === 'depends',
        fails: first.may === 'yes' ? first.fails : null,
        anyone: ofAll !== null,
        movers: able.map(({ one }) => personOf(one)),
      },
    ];
  });
}
