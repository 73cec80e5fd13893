// What keys stand for in sentences of trials and scenarios: titles of the flow, names of the organisation.

import type { World } from '@alir/engine/core';
import type { ScenarioNaming } from '@alir/engine/scenarios';
import { graphOf } from '../model/graph/flow-graph.ts';
import type { FlowDocument } from '../model/index.ts';
import { type Naming, speakerOf, wordsOfKey } from '../model/words/speaker.ts';
import { titleOf } from '../model/words/title-words.ts';
import { wayName } from '../model/words/way-words.ts';

/** Names of what a document and an organisation speak of. */
export function namesOf(
  document: FlowDocument,
  { organisation }: Pick<World, 'organisation'>,
  naming: Naming,
): ScenarioNaming {
  const { lang } = naming;
  const { steps, ofFlow } = graphOf(document);
  const speaker = speakerOf(document, naming);
  return {
    state(key) {
      const [name = ''] = key.split(/[#/]/);
      const step = steps.get(name);
      return step ? titleOf(step, lang) : wordsOfKey(name);
    },
    choice(name, state) {
      const step = state === null ? undefined : steps.get(state.split('#')[0] ?? '');
      const exit = (step?.exits ?? ofFlow).find((one) => one.name === name);
      return exit ? wayName(exit, step?.state ?? document.flow, speaker) : wordsOfKey(name);
    },
    field: (name) => speaker.field([name]),
    who(name) {
      const { users, positions } = organisation;
      const known = users.get(name)?.name ?? positions.get(name)?.name;
      return known ?? speaker.name('role', name.split('@')[0] ?? name);
    },
  };
}

/** Somebody as people call them: their name, and the post in which they act where it is another. */
export function personIn(
  { organisation }: Pick<World, 'organisation'>,
  { user, position }: { readonly user: string; readonly position: string | null },
): string {
  const { users, positions } = organisation;
  const name = users.get(user)?.name ?? user;
  const post = position === null ? undefined : positions.get(position)?.name;
  return post === undefined || post === name ? name : `${name}, ${post}`;
}
