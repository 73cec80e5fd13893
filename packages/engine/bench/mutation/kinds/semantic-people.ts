// Flows that run, and ask somebody else, or less of them.

import { semantic, type Operator } from '../operator.ts';
import { drop, has, named, valueAt, type Change, type Json } from '../sites.ts';

const starter = { position: { from: 'starter' } };

export const otherPeople: readonly Operator[] = [
  semantic('wrong person', (flow) =>
    named(flow, 'assign').map((site) => ({
      site,
      // Where several sign one seat remains, of whoever started it.
      value: has(valueAt(flow, site.path.slice(0, -1)), 'decide') ? [starter] : starter,
    })),
  ),
  semantic('action of somebody else', (flow) =>
    named(flow, 'by')
      .filter(({ path }) => path.includes('on'))
      .map((site) => ({ site, value: site.value === 'starter' ? 'anyone' : 'starter' })),
  ),
  semantic('separation of duties dropped', (flow) => [
    ...withoutWord(flow, 'not'),
    ...withoutWord(flow, 'initiator'),
  ]),
  semantic('choice among several dropped', (flow) => [
    ...withoutWord(flow, 'prefer'),
    ...withoutWord(flow, 'pick'),
    ...withoutWord(flow, 'nobody'),
  ]),
  semantic('comment no longer demanded', (flow) =>
    drop(named(flow, 'comment').filter(({ value }) => value === 'required')),
  ),
  semantic('decision open to acting officers', (flow) => [
    ...drop(named(flow, 'decides')),
    ...drop(named(flow, 'acting').filter(({ value }) => value === false)),
  ]),
];

/** Without one word of `allocate`, and without `allocate` where it was the only one. */
const withoutWord = (flow: Json, word: string): Change[] =>
  named(flow, 'allocate')
    .filter(({ value }) => has(value, word))
    .map((site) => {
      const { [word]: _, ...rest } = has(site.value, word) ? site.value : {};
      return { site, value: Object.keys(rest).length === 0 ? undefined : rest };
    });
