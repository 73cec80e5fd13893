// The known mistakes about people, made otherwise.

import { variantOf, type Operator } from '../../operator.ts';
import {
  has,
  isRecord,
  named,
  sites,
  taskSites,
  valueAt,
  type Change,
  type Json,
  type JsonRecord,
  type Site,
} from '../../sites.ts';

export const variedPeople: readonly Operator[] = [
  variantOf('wrong person', (flow) =>
    named(flow, 'assign').flatMap((site) => [
      // Their superior, or the same role in the unit above.
      ...higher(site.value).map((value) => ({ site, value })),
      // Whoever did another step.
      ...sameAsAnother(flow, site),
    ]),
  ),
  variantOf('action of somebody else', (flow) =>
    named(flow, 'by')
      .filter(({ path }) => path.includes('on'))
      .flatMap((site) => {
        const { value } = site;
        const above = { position: { from: 'superior(starter)' } };
        if (typeof value === 'string')
          return [{ site, value: value === 'assignee' ? 'anyone' : above }];
        return ['anyone', ...higher(value)].map((one) => ({ site, value: one }));
      }),
  ),
  variantOf('separation of duties dropped', (flow) => [
    ...sites(flow)
      .filter(({ path }) => path.at(-2) === 'not' && path.at(-3) === 'allocate')
      .flatMap((site) => anotherStep(flow, site).map((value) => ({ site, value }))),
    ...named(flow, 'initiator')
      .filter(({ path }) => path.at(-2) === 'allocate')
      .map((site) => ({ site, value: site.value === 'superior' ? 'forbid' : 'superior' })),
  ]),
  variantOf('choice among several dropped', (flow) => [
    ...named(flow, 'prefer').flatMap((site) =>
      anotherStep(flow, site).map((value) => ({ site, value })),
    ),
    ...named(flow, 'pick').flatMap((site) =>
      PICKS.filter((one) => one !== site.value).map((value) => ({ site, value })),
    ),
    ...named(flow, 'nobody')
      .filter(({ path }) => path.at(-2) === 'allocate')
      .map((site) => ({
        site,
        value: site.value === 'superior' ? { position: { from: 'starter' } } : 'superior',
      })),
  ]),
  // Demanded of what it was not demanded of, in the same task.
  variantOf('comment no longer demanded', (flow) =>
    sites(flow)
      .filter(({ path, value }) => path.at(-1) === 'outcomes' && isRecord(value))
      .flatMap((site) => {
        const entries = isRecord(site.value) ? Object.entries(site.value) : [];
        const isDemanded = (one: Json): boolean =>
          has(one, 'comment') && one['comment'] === 'required';
        if (!entries.some(([, one]) => isDemanded(one))) return [];
        return entries.flatMap(([name, one]) =>
          isDemanded(one) || !isRecord(one)
            ? []
            : [
                {
                  site: {
                    path: [...site.path, name],
                    pointer: `${site.pointer}/${name}`,
                    value: one,
                  },
                  value: { ...one, comment: 'required' },
                },
              ],
        );
      }),
  ),
  variantOf('decision open to acting officers', (flow) => [
    ...named(flow, 'decides').map((site) => ({
      site,
      value: site.value === 'anggaran' ? 'kepegawaian' : 'anggaran',
    })),
    // What an acting officer may choose is closed to them.
    ...named(flow, 'acting')
      .filter(({ value }) => value === true)
      .map((site) => ({ site, value: undefined })),
  ]),
];

const PICKS = ['round-robin', 'least-busy', 'random'];

/** The source of an expression for what is given as it stands, or as an expression. */
const sourceOf = (value: Json | undefined): string =>
  has(value, 'from') ? String(value['from']) : `'${String(value)}'`;

/** Whoever stands above: superiors of positions and users, the unit above of a pool; none where nothing is said of it. */
function higher(assign: Json): Json[] {
  if (Array.isArray(assign)) {
    const [first = null, ...rest] = assign;
    return higher(first).map((one) => [one, ...rest]);
  }
  if (!isRecord(assign)) return [];
  const { position, user, unit, role, positions } = assign;
  if (position !== undefined)
    return [{ ...assign, position: { from: `superior(${sourceOf(position)})` } }];
  if (user !== undefined) return [{ ...assign, user: { from: `manager(${sourceOf(user)})` } }];
  if (unit !== undefined) return [{ ...assign, unit: { from: `parent(${sourceOf(unit)})` } }];
  if (positions !== undefined) return [{ ...assign, positions: superiorsOf(positions) }];
  return role === undefined ? [] : [{ position: { from: 'superior(starter)' } }];
}

function superiorsOf(positions: Json): JsonRecord {
  const list = Array.isArray(positions)
    ? `[${positions.map((one) => `'${String(one)}'`).join(', ')}]`
    : `(${sourceOf(positions)})`;
  return { from: `${list}.map(p, superior(p))` };
}

/** Whoever did the step before, and the one after; of several seats none. */
function sameAsAnother(flow: Json, site: Site): Change[] {
  if (has(valueAt(flow, site.path.slice(0, -1)), 'decide')) return [];
  const own = site.path.at(-3) ?? '';
  const keys = taskSites(flow).map(({ path }) => path.at(-1) ?? '');
  const at = keys.indexOf(own);
  const other = keys[at - 1] ?? keys[at + 1];
  if (at < 0 || other === undefined) return [];
  return [{ site, value: { sameAs: other } }];
}

/** The tasks that are neither the one that is named nor the own one. */
function anotherStep(flow: Json, { path, value }: Site): string[] {
  const keys = taskSites(flow).map((one) => one.path.at(-1) ?? '');
  return keys.filter((key) => key !== value && !path.includes(key)).slice(0, 2);
}
