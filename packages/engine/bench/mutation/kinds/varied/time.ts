// The known mistakes about time, made otherwise.

import { variantOf, type Operator } from '../../operator.ts';
import {
  isRecord,
  named,
  sites,
  stateSites,
  valueAt,
  type Change,
  type Json,
  type JsonRecord,
  type Site,
} from '../../sites.ts';

export const variedTimes: readonly Operator[] = [
  // Somebody else is told, another step is next, or it ends otherwise.
  variantOf('reminder dropped', (flow) =>
    sites(flow)
      .filter(({ path }) => path.at(-2) === 'after' && path[0] === 'states')
      .flatMap((site) =>
        isRecord(site.value)
          ? effects(flow, site, site.value).map((words) => ({
              site,
              value: { ...(isRecord(site.value) ? site.value : {}), ...words },
            }))
          : [],
      ),
  ),
  variantOf('reminder at another moment', (flow) =>
    named(flow, 'offset').flatMap(shorterAndLonger),
  ),
  variantOf('deadline twice as long', (flow) => named(flow, 'due').flatMap(shorterAndLonger)),
];

function effects(flow: Json, { path }: Site, timer: JsonRecord): JsonRecord[] {
  const { notify, escalate, target, outcome } = timer;
  if (notify !== undefined) return [{ notify: notify === 'starter' ? 'pending' : 'starter' }];
  if (escalate !== undefined) return [{ escalate: { position: { from: 'starter' } } }];
  const other = (keys: readonly string[], one: Json): string | null => {
    const next = keys[(keys.findIndex((key) => key === one) + 1) % keys.length];
    return next === undefined || next === one ? null : next;
  };
  if (outcome !== undefined) {
    const outcomes = valueAt(flow, [...path.slice(0, -2), 'task', 'outcomes']);
    const next = other(isRecord(outcomes) ? Object.keys(outcomes) : [], outcome);
    return next === null ? [] : [{ outcome: next }];
  }
  if (target === undefined) return [];
  const state = stateSites(flow).find((one) => one.path.at(-1) === target);
  const beside = state ? valueAt(flow, state.path.slice(0, -1)) : null;
  const next = other(isRecord(beside) ? Object.keys(beside) : [], target);
  return next === null ? [] : [{ target: next }];
}

/** Half as long, and one unit longer; of one day twelve hours, or four of work; of one hour half of it. */
function shorterAndLonger(site: Site): Change[] {
  const { value } = site;
  if (typeof value !== 'string') return [];
  const [, number = ''] = /(\d+)/.exec(value) ?? [];
  const half = Math.floor(Number(number) / 2);
  const shorter =
    half > 0
      ? value.replace(/\d+/, String(half))
      : value.replace('work:P1D', 'work:PT4H').replace(/P1D$/, 'PT12H').replace(/PT1H$/, 'PT30M');
  const longer = value.replace(/\d+/, String(Number(number) + 1));
  return [shorter, longer].filter((one) => one !== value).map((one) => ({ site, value: one }));
}
