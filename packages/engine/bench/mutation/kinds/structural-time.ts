// Mistakes with deadlines and timers that a proof can know.

import { structural, type Operator } from '../operator.ts';
import { has, isRecord, stateSites, targetOf, type Json } from '../sites.ts';

export const mistakesWithTime: readonly Operator[] = [
  structural('decision without a deadline', (flow) =>
    stateSites(flow).flatMap((site) => {
      const { value } = site;
      if (!has(value, 'task') || !has(value['task'], 'due')) return [];
      const { outcomes } = value['task'];
      if (!isRecord(outcomes) || Object.keys(outcomes).length < 2) return [];
      const { due: _, ...task } = value['task'];
      const { after: __, ...rest } = value;
      return [{ site, value: { ...rest, task } }];
    }),
  ),
  structural('call that nobody waits for in time', (flow) =>
    stateSites(flow).flatMap((site) => {
      const { value } = site;
      if (!has(value, 'call') || !isRecord(value['call'])) return [];
      const { timeout: _, ...call } = value['call'];
      const { after: __, ...rest } = value;
      return [{ site, value: { ...rest, call } }];
    }),
  ),
  structural('timer behind one that ends the wait', (flow) =>
    stateSites(flow).flatMap((site) => {
      const target = firstTarget(site.value);
      if (!has(site.value, 'task', 'on') || target === null) return [];
      const after = [
        { at: 'entered', offset: 'P1D', target },
        { at: 'entered', offset: 'P9D', notify: 'pending' },
      ];
      return [{ site, value: { ...site.value, after } }];
    }),
  ),
  structural('deadline beyond the one around', (flow, flows) =>
    stateSites(flow).flatMap((site) => {
      const { value } = site;
      const each = has(value, 'each') && isRecord(value['each']) ? value['each']['flow'] : null;
      const inside = has(value, 'states') && value['type'] !== 'parallel' ? value['states'] : null;
      const text = JSON.stringify(inside ?? flows.find((one) => one.flow === each)?.states ?? null);
      return isRecord(value) && /"due":"work:P[2-9]D"/.test(text)
        ? [{ site, value: { ...value, due: 'work:P1D' } }]
        : [];
    }),
  ),
];

function firstTarget(value: Json): string | null {
  const on = isRecord(value) ? value['on'] : null;
  if (!isRecord(on)) return null;
  for (const one of Object.values(on)) {
    const target = targetOf(Array.isArray(one) ? (one[0] ?? null) : one);
    if (target !== null) return target;
  }
  return null;
}
