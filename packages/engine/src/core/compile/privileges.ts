// What whoever has a task may do with it besides its outcomes: `can`.

import { nearestParam } from '../format/nearest-word.ts';
import type * as written from '../format/flow-types.generated.ts';
import type { Compilation, Names } from './compilation.ts';
import type { Privilege, PrivilegeRule } from './flow.ts';

/** Privileges that name a position: their guards see it as `to`. */
const aimed: ReadonlySet<Privilege> = new Set(['transfer', 'delegate', 'copy', 'add-signers']);
/** Privileges over the seats of several. */
const ofSigners: ReadonlySet<Privilege> = new Set(['add-signers', 'remove-signers']);

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
    const isMisplaced = ofSigners.has(name) ? !task.decide : name === 'skip' && task.decide;
    if (isMisplaced) compilation.report('WORD_MISPLACED', at, { word: name });
    const rule = privilege === true ? null : privilege;
    if (rule && 'outcome' in rule) checkOutcome(compilation, rule.outcome, task, `${at}/outcome`);
    can.set(name, {
      guard: guardOf(compilation, rule, at, aimed.has(name) ? withTarget(names) : names),
      why: rule?.why ?? null,
      outcome: rule && 'outcome' in rule ? rule.outcome : null,
      pointer: at,
    });
  }
  return can;
}

type Written = written.Privilege | written.SkipDefinition;

function entriesOf(can: written.PrivilegesDefinition): (readonly [Privilege, Written])[] {
  const { transfer, delegate, decline, skip, suspend, copy } = can;
  const given: Readonly<Record<Privilege, Written | undefined>> = {
    transfer,
    delegate,
    decline,
    skip,
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
  'add-signers',
  'remove-signers',
  'copy',
  'suspend',
  'skip',
  'take-back',
];

function guardOf(
  compilation: Compilation,
  rule: written.PrivilegeRule | written.SkipDefinition | null,
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
