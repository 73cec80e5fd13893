// Tasks that several sign: the seats that `assign` names, and how `decide` makes one outcome of their votes.

import { MAX_SEATS } from '../activities/count-votes.ts';
import { nearestParam } from '../format/nearest-word.ts';
import type * as written from '../format/flow-types.generated.ts';
import type { Compilation, Names } from './compilation.ts';
import type { CompiledSigning, CompiledVoteRule, SeatSource, Share } from './flow.ts';
import { compileAssign, compileValue, positionList } from './people.ts';

type Several = Exclude<written.TaskAssign, written.Assign>;

/** Whether `assign` names the seats of several, not one assignee. */
export function namesSeveral(assign: written.TaskAssign): assign is Several {
  return Array.isArray(assign) || 'positions' in assign || 'count' in assign;
}

/** How a task is signed by several; null: one assignee decides alone. */
export function compileSigning(
  compilation: Compilation,
  task: written.TaskDefinition,
  pointer: string,
  names: Names,
): CompiledSigning | null {
  const { assign, decide, ballot, outcomes } = task;
  if (decide === undefined) {
    if (namesSeveral(assign)) compilation.report('DECIDE_MISSING', `${pointer}/assign`, {});
    if (ballot !== undefined)
      compilation.report('WORD_MISPLACED', `${pointer}/ballot`, { word: 'ballot' });
    return null;
  }
  const definition = typeof decide === 'string' ? { rules: decide } : decide;
  const { close = 'certain', order = 'parallel', abstain = false, twice = 'forbid' } = definition;
  for (const [name, outcome] of Object.entries(outcomes))
    if (outcome.input !== undefined)
      compilation.report('WORD_MISPLACED', `${pointer}/outcomes/${name}/input`, { word: 'input' });
  return {
    seats: seatSources(compilation, assign, `${pointer}/assign`, names),
    ...compileRules(compilation, definition, Object.keys(outcomes), `${pointer}/decide`),
    close,
    isFirstVote: definition.rules === 'any',
    order,
    abstain,
    twice,
    ballot: ballot === undefined ? null : compilation.validator(ballot, `${pointer}/ballot`),
  };
}

function seatSources(
  compilation: Compilation,
  assign: written.TaskAssign,
  pointer: string,
  names: Names,
): SeatSource[] {
  if (!Array.isArray(assign)) return [seatSource(compilation, assign, pointer, names)];
  return assign.map((signer, index) => {
    // Beside others it would be a number of all votes: they could come to it without the others, or without the pool.
    if (assign.length > 1 && 'count' in signer && signer.count !== 'all')
      compilation.report('WORD_MISPLACED', `${pointer}/${index}/count`, { word: 'count' });
    return seatSource(compilation, signer, `${pointer}/${index}`, names);
  });
}

function seatSource(
  compilation: Compilation,
  signer: written.Signer | written.Assign,
  pointer: string,
  names: Names,
): SeatSource {
  const weight = 'weight' in signer ? (signer.weight ?? 1) : 1;
  if ('positions' in signer) {
    const { positions } = signer;
    const list = Array.isArray(positions)
      ? positions
      : compilation.expression(positions.from, `${pointer}/positions/from`, positionList, names);
    return { kind: 'list', positions: list, weight };
  }
  if (!('role' in signer))
    return { kind: 'position', assign: compileAssign(compilation, signer, pointer, names), weight };
  const count = 'count' in signer ? signer.count : 'all';
  if (count !== 'all' && weight !== 1)
    compilation.report('WORD_MISPLACED', `${pointer}/weight`, { word: 'weight' });
  return {
    kind: 'pool',
    role: compileValue(compilation, signer.role, `${pointer}/role`, names),
    unit:
      signer.unit === undefined
        ? null
        : compileValue(compilation, signer.unit, `${pointer}/unit`, names),
    count,
    weight,
  };
}

function compileRules(
  compilation: Compilation,
  definition: written.DecideDefinition,
  outcomes: readonly string[],
  pointer: string,
): Pick<CompiledSigning, 'rules' | 'otherwise'> {
  const { rules, otherwise, abstain } = definition;
  const known = (outcome: string, at: string): void => {
    if (!outcomes.includes(outcome))
      compilation.report('VOTE_OUTCOME_UNKNOWN', at, {
        outcome,
        ...nearestParam(outcome, outcomes),
      });
  };
  if (typeof rules === 'string') {
    for (const [word, value] of Object.entries({ otherwise, abstain }))
      if (value !== undefined && value !== false)
        compilation.report('WORD_MISPLACED', `${pointer}/${word}`, { word });
    return { rules: shorthand(rules, outcomes), otherwise: null };
  }
  if (otherwise === undefined) compilation.report('WORD_MISSING', pointer, { word: 'otherwise' });
  else known(otherwise, `${pointer}/otherwise`);
  return {
    rules: rules.flatMap((rule, index) => {
      const at = `${pointer}/rules/${index}`;
      known(rule.outcome, `${at}/outcome`);
      return voteRule(compilation, rule, at) ?? [];
    }),
    otherwise: otherwise ?? null,
  };
}

/** `any`: the first vote decides. `all`: the first outcome needs every vote, of any other one is enough. */
function shorthand(kind: written.DecideKind, outcomes: readonly string[]): CompiledVoteRule[] {
  const one = (outcome: string): CompiledVoteRule => ({
    outcome,
    share: { count: 1 },
    strict: false,
  });
  if (kind === 'any') return outcomes.map(one);
  const [first, ...others] = outcomes;
  const everybody = { part: 1, whole: 1 };
  return [
    ...others.map(one),
    ...(first === undefined ? [] : [{ outcome: first, share: everybody, strict: false }]),
  ];
}

function voteRule(
  compilation: Compilation,
  { outcome, atLeast, over }: written.VoteRule,
  pointer: string,
): CompiledVoteRule | null {
  const given = atLeast ?? over;
  if (given === undefined || (atLeast !== undefined && over !== undefined)) {
    compilation.report('VOTE_RULE_MIXED', pointer, {});
    return null;
  }
  const share = shareOf(given);
  if ('part' in share && share.part > share.whole)
    compilation.report(
      'VALUE_INVALID',
      `${pointer}/${atLeast === undefined ? 'over' : 'atLeast'}`,
      {
        value: given,
      },
    );
  return { outcome, share, strict: over !== undefined };
}

/** `2/3` and `60%` as they are written; the format lets nothing else through. */
function shareOf(share: written.Share): Share {
  if (typeof share === 'number') return { count: share };
  if (share.endsWith('%')) return { part: Number(share.slice(0, -1)), whole: 100 };
  const [part = '', whole = ''] = share.split('/');
  return { part: Number(part), whole: Number(whole) };
}

/** Names for the transitions of an outcome: where several sign, they see the votes of those who did not abstain. */
export function withVotes(task: written.TaskDefinition | undefined, names: Names): Names {
  if (task?.decide === undefined) return names;
  const vote = {
    type: 'object',
    required: ['seat', 'position', 'outcome', 'weight', 'ballot'],
    additionalProperties: false,
    properties: {
      seat: { type: 'integer' },
      position: { type: 'string' },
      outcome: { enum: Object.keys(task.outcomes) },
      weight: { type: 'integer' },
      ballot: task.ballot ?? { type: 'object', additionalProperties: false, properties: {} },
    },
  };
  const votes = { type: 'array', maxItems: MAX_SEATS, items: vote };
  return { ...names, variables: { ...names.variables, votes } };
}
