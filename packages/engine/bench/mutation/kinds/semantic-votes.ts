// Flows in which several decide, and come to it by other numbers.

import { semantic, type Operator } from '../operator.ts';
import { parseExpression } from '../../../src/core/expr/parse-expression.ts';
import {
  drop,
  has,
  isRecord,
  named,
  sites,
  type Change,
  type Json,
  type JsonRecord,
  type Site,
} from '../sites.ts';

export const otherVotes: readonly Operator[] = [
  semantic('quorum off by one', (flow) => [
    ...['atLeast', 'over', 'count', 'done'].flatMap((word) => named(flow, word)).flatMap(nextTo),
    ...voteRules(flow).flatMap(halfIsMore),
  ]),
  semantic('one for all, all for one', (flow) => [
    ...['decide', 'rules'].flatMap((word) => named(flow, word)).flatMap(allOrAny),
    ...named(flow, 'each').flatMap(({ pointer, path, value }) => {
      if (!isRecord(value) || waitsForOneAtMost(value)) return [];
      const site = { pointer: `${pointer}/done`, path: [...path, 'done'], value: null };
      if (value['done'] === undefined || value['done'] === 'all') return [{ site, value: 'any' }];
      return value['done'] === 'any' ? [{ site, value: 'all' }] : [];
    }),
  ]),
  semantic('rule of voting dropped', (flow) => [
    ...drop(named(flow, 'weight')),
    ...['order', 'close', 'abstain', 'twice'].flatMap((word) =>
      drop(named(flow, word).filter(({ path }) => path.at(-2) === 'decide')),
    ),
  ]),
];

/** One more, and one less where there is one. */
function nextTo(site: Site): Change[] {
  const { value } = site;
  if (typeof value !== 'number') return [];
  return [value + 1, value - 1].filter((one) => one > 0).map((one) => ({ site, value: one }));
}

const voteRules = (flow: Json): Site[] =>
  sites(flow).filter(
    ({ path, value }) => path.at(-2) === 'rules' && path.includes('decide') && isRecord(value),
  );

/** “More than so many” for “at least so many”, and the other way round. */
function halfIsMore(site: Site): Change[] {
  const { value } = site;
  if (!isRecord(value)) return [];
  const { over, atLeast, ...rest } = value;
  if (has(value, 'over')) return [{ site, value: { ...rest, atLeast: over ?? null } }];
  return [{ site, value: { ...rest, over: atLeast ?? null } }];
}

function allOrAny(site: Site): Change[] {
  if (site.value === 'all') return [{ site, value: 'any' }];
  return site.value === 'any' ? [{ site, value: 'all' }] : [];
}

/** Whether there is no more than one child that counts: then all is as much as any. */
function waitsForOneAtMost({ in: list, waits }: JsonRecord): boolean {
  if (waits === 'false') return true;
  const { ast } = typeof list === 'string' ? parseExpression(list) : { ast: null };
  return ast?.op === 'list' && ast.args.length <= 1;
}
