// One instance at one moment, as everybody is tried on it.

import type { Flow } from '../compile/flow.ts';
import { Turn } from '../decide/turn.ts';
import { isoOf } from '../instant.ts';
import type { Instance } from '../instance.ts';
import type { Actor } from '../organisation/actor.ts';
import type { World } from '../organisation/world.ts';
import type { ResolveSchema } from '../validation/references.ts';
import { knownTexts } from './sample-payloads.ts';
import type { SamplePlace } from '../samples/sample-values.ts';
import { trialAnswers } from './trial-answers.ts';
import type { Trial } from './verdict.ts';

/** What an explanation is made from. */
export interface Explained {
  /** The version that the instance is pinned to. */
  readonly flow: Flow;
  /** As it stands. */
  readonly state: Instance;
  /** The organisation and calendars, as they are now. */
  readonly world: World;
  /** ms UTC */
  readonly now: number;
  /** Finds the `$defs` that schemas of the flow refer to. Default: its own. */
  readonly resolve?: ResolveSchema;
}

/** What everybody is tried on. */
export class About {
  readonly flow: Flow;
  readonly state: Instance;
  readonly world: World;
  readonly now: number;
  readonly place: SamplePlace;

  constructor({ flow, state, world, now, resolve }: Explained) {
    this.flow = flow;
    this.state = state;
    this.world = world;
    this.now = now;
    this.place = {
      resolve:
        resolve ?? ((name) => (name === null || name === flow.name ? flow.definition.data : null)),
      home: null,
      texts: knownTexts(state, world.organisation.positions.keys()),
      numbers: [],
      files: Object.keys(state.attachments ?? {}),
      momentsAt: () => [isoOf(now)],
    };
  }

  /** A trial of this person. */
  of(actor: Actor | null): Trial {
    const { flow, state, world, now } = this;
    const answers = trialAnswers(world, flow.calendar, now);
    const facts = { now, command: '', actor, instance: state.id, tenant: state.tenant, answers };
    return { flow, state, facts };
  }

  /** A turn in which rules are only looked at. */
  turn(): Turn {
    const { flow, state, facts } = this.of(null);
    return new Turn(flow, state, facts, null);
  }
}
