// What whoever has a task may do with it besides its outcomes: `can`.

import { nearestParam } from '../format/nearest-word.ts';
import type * as written from '../format/flow-types.generated.ts';
import type { Compilation, Names } from './compilation.ts';
import type { MergeRule, Privilege, PrivilegeRule } from './flow.ts';

/** Privileges that name a position: their guards see it as `to`. */
const aimed: ReadonlySet<Privilege> = new Set(['transfer', 'delegate', 'copy', 'add-signers']);
/** Privileges over the seats of several. */
const ofSigners: ReadonlySet<Privilege> = new Set(['add-signers', 'remove-signers']);
/** Privileges that end the task at once. */
const ofOne: ReadonlySet<Privilege> = new Set(['skip', 'merge']);

export function compilePrivileges(
  compilation: Compilation,
  task: written.TaskDefinition,
  pointer: string,
  names: Names,
): ReadonlyMap<Privilege, PrivilegeRule> {
  const can = new Map<Privilege, PrivilegeRule>();
  for (const [name, privilege] of entriesOf(task.can ?? {})) {
    const at = `${pointer}/can/${name}`;
    // A seat is skipped by removing it, and a signing by its rules.
    const isMisplaced = ofSigners.has(name) ? !task.decide : ofOne.has(name) && task.decide;
    if (isMisplaced) compilation.report('WORD_MISPLACED', at, { word: name });
    const rule = privilege === true ? null : privilege;
    if (rule && 'outcome' in rule) checkOutcome(compilation, rule.outcome, task, `${at}/outcome`);
    can.set(name, {
      guard: guardOf(compilation, rule, at, aimed.has(name) ? withTarget(names) : names),
      why: rule?.why ?? null,
      outcome: rule && 'outcome' in rule ? rule.outcome : null,
      merge: name === 'merge' ? mergeRule(compilation, task.can?.merge, at) : null,
      pointer: at,
    });
  }
  return can;
}

/** @returns the names of the summary that it speaks of */
function mergeRule(
  compilation: Compilation,
  merge: written.MergeDefinition | undefined,
  pointer: string,
): MergeRule {
  const { same = [], alike = [] } = merge ?? {};
  const known = Object.keys(compilation.definition.summary ?? {});
  const check = (name: string, at: string): void => {
    if (!known.includes(name))
      compilation.report('MERGE_SUMMARY_UNKNOWN', at, { name, ...nearestParam(name, known) });
  };
  for (const [index, name] of same.entries()) check(name, `${pointer}/same/${index}`);
  for (const [list, names] of alike.entries())
    for (const [index, name] of names.entries()) check(name, `${pointer}/alike/${list}/${index}`);
  return { same, alike };
}

type Written = written.Privilege | written.SkipDefinition | written.MergeDefinition;

function entriesOf(can: written.PrivilegesDefinition): (readonly [Privilege, Written])[] {
  const { transfer, delegate, decline, skip, merge, suspend, copy } = can;
  const given: Readonly<Record<Privilege, Written | undefined>> = {
    transfer,
    delegate,
    decline,
    skip,
    merge,
    suspend,
    copy,
    'take-back': can['take-back'],
    'add-signers': can['add-signers'],
    'remove-signers': can['remove-signers'],
  };
  return privileges.flatMap((name) => {
    const privilege = given[name];
    return privilege === undefined ? [] : [[name, privilege] as const];
  });
}

/** Every privilege, in the order in which screens offer them. */
const privileges: readonly Privilege[] = [
  'delegate',
  'transfer',
  'decline',
  'merge',
  'add-signers',
  'remove-signers',
  'copy',
  'suspend',
  'skip',
  'take-back',
];

function guardOf(
  compilation: Compilation,
  rule: Exclude<Written, true> | null,
  pointer: string,
  names: Names,
): PrivilegeRule['guard'] {
  return rule?.guard === undefined
    ? null
    : compilation.expression(rule.guard, `${pointer}/guard`, 'boolean', names);
}

const withTarget = (names: Names): Names => ({
  ...names,
  variables: { ...names.variables, to: { type: 'string' } },
});

function checkOutcome(
  compilation: Compilation,
  outcome: string,
  { outcomes }: written.TaskDefinition,
  pointer: string,
): void {
  const known = Object.keys(outcomes);
  if (!known.includes(outcome))
    compilation.report('VOTE_OUTCOME_UNKNOWN', pointer, {
      outcome,
      ...nearestParam(outcome, known),
    });
}
