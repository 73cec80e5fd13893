// Flows that run, and ask or tell others.

import { ofFirstSet, type Operator } from '../../operator.ts';
import { has, named, sites, taskSites, valueAt, type Change, type Json } from '../../sites.ts';

export const anotherPerson: readonly Operator[] = [
  ofFirstSet('person of another step', (flow) => {
    const tasks = taskSites(flow).flatMap(({ path }) => {
      const task = valueAt(flow, [...path, 'task']);
      return has(task, 'assign') && !has(task, 'decide') ? [[...path, 'task', 'assign']] : [];
    });
    return named(flow, 'assign').flatMap((site) => {
      const at = tasks.findIndex((path) => path.join('/') === site.path.join('/'));
      if (at < 0) return [];
      // The one before, and before the first the last.
      const others = [...tasks.slice(at + 1), ...tasks.slice(0, at)]
        .map((path) => valueAt(flow, path))
        .filter((other) => JSON.stringify(other) !== JSON.stringify(site.value));
      const other = others.at(-1);
      return other === undefined ? [] : [{ site, value: other }];
    });
  }),
  ofFirstSet('notice to somebody else', (flow) => [
    ...named(flow, 'notify').map((site) => ({
      site,
      value: site.value === 'starter' ? 'pending' : 'starter',
    })),
    ...named(flow, 'escalate').map((site) => ({
      site,
      value: { position: { from: 'starter' } },
    })),
  ]),
  ofFirstSet('another duty', (flow) => [
    ...named(flow, 'sameAs').flatMap((site) => ofAnotherStep(flow, site)),
    ...named(flow, 'prefer').flatMap((site) => ofAnotherStep(flow, site)),
    ...sites(flow)
      .filter(({ path }) => path.at(-2) === 'not' && path.at(-3) === 'allocate')
      .flatMap((site) => ofAnotherStep(flow, site)),
    ...named(flow, 'initiator').map((site) => ({
      site,
      value: site.value === 'allow' ? 'forbid' : 'allow',
    })),
  ]),
  ofFirstSet('seat dropped', (flow) =>
    sites(flow)
      .filter(({ path, value }) => {
        const isList = path.at(-1) === 'assign' || path.at(-1) === 'positions';
        return isList && path.includes('assign') && Array.isArray(value) && value.length > 1;
      })
      .flatMap((site) =>
        (Array.isArray(site.value) ? site.value : []).map((_, at) => ({
          site,
          value: Array.isArray(site.value) ? site.value.filter((__, index) => index !== at) : null,
        })),
      ),
  ),
];

/** The task before the one that is named, other than its own; before the first the last. */
function ofAnotherStep(flow: Json, site: Change['site']): Change[] {
  const keys = taskSites(flow).map(({ path }) => path.at(-1) ?? '');
  const at = keys.findIndex((key) => key === site.value);
  const others = [...keys.slice(at + 1), ...keys.slice(0, Math.max(at, 0))];
  const other = others.findLast((key) => !site.path.includes(key));
  return other === undefined ? [] : [{ site, value: other }];
}
