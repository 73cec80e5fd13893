// `assign`, `by` and `notify`: who.

import { nearestParam } from '../format/nearest-word.ts';
import type * as written from '../format/flow-types.generated.ts';
import type { Compilation, Names } from './compilation.ts';
import type { Assign, By, CopySource, Notify, Value } from './flow.ts';

export function compileAssign(
  compilation: Compilation,
  assign: written.Assign,
  pointer: string,
  names: Names,
): Assign {
  const value = (given: written.Value, word: string): Value =>
    compileValue(compilation, given, `${pointer}/${word}`, names);
  if ('role' in assign) {
    return {
      kind: 'role',
      role: value(assign.role, 'role'),
      unit: assign.unit === undefined ? null : value(assign.unit, 'unit'),
    };
  }
  if ('sameAs' in assign) {
    if (!compilation.states.has(assign.sameAs))
      compilation.report('TARGET_UNKNOWN', `${pointer}/sameAs`, {
        state: assign.sameAs,
        ...nearestParam(assign.sameAs, compilation.states),
      });
    return { kind: 'same', state: assign.sameAs };
  }
  // In an application without an organisation every user is their own position.
  return 'user' in assign
    ? { kind: 'position', position: value(assign.user, 'user') }
    : { kind: 'position', position: value(assign.position, 'position') };
}

/** A literal, or the expression that is marked by `from`. */
export function compileValue(
  compilation: Compilation,
  given: written.Value,
  pointer: string,
  names: Names,
): Value {
  return typeof given === 'string'
    ? { literal: given }
    : { from: compilation.expression(given.from, `${pointer}/from`, 'string', names) };
}

export function compileBy(
  compilation: Compilation,
  by: written.By,
  pointer: string,
  names: Names,
): By {
  return typeof by === 'string' ? by : compileAssign(compilation, by, pointer, names);
}

export function compileNotify(
  compilation: Compilation,
  notify: written.Notify,
  pointer: string,
  names: Names,
): Notify {
  return typeof notify === 'string' ? notify : compileAssign(compilation, notify, pointer, names);
}

/** Whom copies go to. */
export function compileCopies(
  compilation: Compilation,
  copies: written.Copies | undefined,
  pointer: string,
): CopySource[] {
  return (copies ?? []).map((copy, index): CopySource => {
    const at = `${pointer}/${index}`;
    if (!('positions' in copy))
      return { kind: 'assign', assign: compileAssign(compilation, copy, at, {}) };
    const { positions } = copy;
    return {
      kind: 'list',
      positions: Array.isArray(positions)
        ? positions
        : compilation.expression(positions.from, `${at}/positions/from`, positionList, {}),
    };
  });
}

/** What an expression for several positions gives. */
export const positionList = { type: 'array', items: { type: 'string' }, maxItems: 100 };
