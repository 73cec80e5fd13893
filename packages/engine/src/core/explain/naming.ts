import { localDate } from '../calendar/local-date.ts';
import type { Text } from '../format/flow-types.generated.ts';
import { textIn } from '../format/text-in.ts';
import { calendarOf } from '../organisation/world.ts';
import type { Explained } from './about.ts';
import type { Naming } from './say-wait.ts';

/** What things are called by the flow and the organisation, and dates by the calendar of the flow. */
export function namingOf(
  { flow, world, now }: Pick<Explained, 'flow' | 'world' | 'now'>,
  language: 'id' | 'en',
): Naming {
  const calendar = calendarOf(world, flow.calendar);
  const { positions, users } = world.organisation;
  const said = (text: Text | undefined, otherwise: string): string =>
    text === undefined ? otherwise : textIn(text, language);
  return {
    language,
    now,
    taskOf: (state) => said(flow.nodes.get(state)?.task?.title, state),
    stateOf: (state) => {
      const node = flow.nodes.get(state);
      // A key is nothing to read aloud.
      return said(node?.definition.title ?? node?.task?.title ?? flow.definition.title, state);
    },
    position: (position) => positions.get(position)?.name ?? position,
    person: (user) => users.get(user)?.name ?? user,
    dateOf: (at) => localDate(calendar, at),
  };
}
