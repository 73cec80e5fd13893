// Whom a flow asks or tells, as the plain choices that an administrator makes. What is more than these stays a formula.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import { type Formula, pathOf, readFormula } from '../words/read-formula.ts';

/** A unit, as people point at it. */
export type UnitPlace =
  /** The unit of whoever started it. */
  | { readonly of: 'starter' }
  /** The unit that a field of the data holds; where it is empty, that of whoever started it, if that is said. */
  | { readonly of: 'field'; readonly field: string; readonly elseStarter: boolean }
  /** That one. */
  | { readonly of: 'unit'; readonly unit: string };

/** Somebody, as people point at them. */
export type Who =
  /** Whoever started it; whoever has the step; anyone; whoever is waited for; nobody, but for programs. */
  | { readonly kind: 'starter' | 'assignee' | 'anyone' | 'pending' | 'nobody' }
  /** The superior of whoever started it, so many levels up. */
  | { readonly kind: 'superior'; readonly levels: 1 | 2 }
  | { readonly kind: 'position'; readonly position: string }
  /** Who heads a unit, or is its secretary. */
  | { readonly kind: 'head' | 'secretary'; readonly unit: UnitPlace }
  /** Anyone with a role, in a unit or (null) anywhere. */
  | { readonly kind: 'role'; readonly role: string; readonly unit: UnitPlace | null }
  /** Whoever did another step last. */
  | { readonly kind: 'same'; readonly step: string }
  /** The position that a field of the data holds; where it is empty, whoever started it, if that is said. */
  | { readonly kind: 'field'; readonly field: string; readonly elseStarter: boolean };

/** Where somebody is named: whose task it is, who may take an action, who is told, who may begin a letter. */
export type WhoSlot = 'assign' | 'by' | 'notify' | 'start';

const plainNames = ['starter', 'assignee', 'anyone', 'pending', 'nobody'] as const;

/** Who is meant, or null where it is more than a plain choice. */
export function readWho(value: Json | undefined): Who | null {
  const named = plainNames.find((one) => one === value);
  if (named !== undefined) return { kind: named };
  if (!isObject(value)) return null;
  const { position, role, unit, sameAs, ...others } = value;
  const ways = [position, role, sameAs].filter((one) => one !== undefined);
  if (ways.length !== 1 || Object.keys(others).length > 0) return null;
  if (role !== undefined) return readPool(role, unit);
  if (unit !== undefined) return null;
  if (typeof sameAs === 'string') return { kind: 'same', step: sameAs };
  if (typeof position === 'string') return { kind: 'position', position };
  const formula = formulaOf(position);
  return formula && readPerson(formula);
}

/** What the format writes for somebody. */
export function writeWho(who: Who, slot: WhoSlot): Json {
  switch (who.kind) {
    case 'starter':
      return slot === 'assign' ? { position: { from: 'starter' } } : 'starter';
    case 'assignee':
    case 'anyone':
    case 'pending':
    case 'nobody':
      return who.kind;
    case 'superior':
      return {
        position: { from: who.levels === 1 ? 'manager(starter)' : 'superior(starter, 2)' },
      };
    case 'position':
      return { position: who.position };
    case 'head':
    case 'secretary':
      return { position: { from: `${who.kind}(${unitSource(who.unit)})` } };
    case 'role':
      return who.unit === null ? { role: who.role } : { role: who.role, unit: writeUnit(who.unit) };
    case 'same':
      return { sameAs: who.step };
    case 'field':
      return { position: { from: fieldSource(who, 'starter') } };
  }
}

function readPool(role: Json, unit: Json | undefined): Who | null {
  if (typeof role !== 'string') return null;
  if (unit === undefined) return { kind: 'role', role, unit: null };
  if (typeof unit === 'string') return { kind: 'role', role, unit: { of: 'unit', unit } };
  const formula = formulaOf(unit);
  const place = formula && readUnit(formula);
  return place && { kind: 'role', role, unit: place };
}

function readPerson(formula: Formula): Who | null {
  const path = pathOf(formula);
  if (path?.join('.') === 'starter') return { kind: 'starter' };
  const field = fieldOf(path);
  if (field !== null) return { kind: 'field', field, elseStarter: false };
  const filled = filledOf(formula);
  if (filled !== null) {
    const isStarter = pathOf(filled.otherwise)?.join('.') === 'starter';
    return isStarter ? { kind: 'field', field: filled.field, elseStarter: true } : null;
  }
  if (formula.op !== 'call') return null;
  const { name, args } = formula;
  const [of, level] = args;
  if (of === undefined || args.length > 2) return null;
  if (name === 'manager' || name === 'superior') return readSuperior(formula);
  if ((name !== 'head' && name !== 'secretary') || level !== undefined) return null;
  const unit = readUnit(of);
  return unit && { kind: name, unit };
}

function readSuperior({ name, args }: Extract<Formula, { op: 'call' }>): Who | null {
  const [of, level] = args;
  if (of === undefined || pathOf(of)?.join('.') !== 'starter') return null;
  if (level === undefined) return { kind: 'superior', levels: 1 };
  const levels = name === 'superior' && level.op === 'value' ? Number(level.value) : 0;
  return levels === 1 || levels === 2 ? { kind: 'superior', levels } : null;
}

function readUnit(formula: Formula): UnitPlace | null {
  if (formula.op === 'value') {
    return typeof formula.value === 'string' ? { of: 'unit', unit: formula.value } : null;
  }
  const field = fieldOf(pathOf(formula));
  if (field !== null) return { of: 'field', field, elseStarter: false };
  const filled = filledOf(formula);
  if (filled !== null) {
    const other = readUnit(filled.otherwise);
    return other?.of === 'starter' ? { of: 'field', field: filled.field, elseStarter: true } : null;
  }
  if (formula.op !== 'call' || formula.name !== 'unit' || formula.args.length !== 1) return null;
  const [of] = formula.args;
  return of && pathOf(of)?.join('.') === 'starter' ? { of: 'starter' } : null;
}

function fieldOf(path: readonly string[] | null): string | null {
  return path?.length === 2 && path[0] === 'data' ? (path[1] ?? null) : null;
}

/** `has(data.x) ? data.x : …`: the field, and what counts where it is empty. */
function filledOf(
  formula: Formula,
): { readonly field: string; readonly otherwise: Formula } | null {
  if (formula.op !== 'if') return null;
  const { test, yes, no } = formula;
  const field = fieldOf(pathOf(yes));
  const [asked] = test.op === 'call' && test.name === 'has' ? test.args : [];
  const isSame = asked !== undefined && field !== null && fieldOf(pathOf(asked)) === field;
  return isSame ? { field, otherwise: no } : null;
}

function fieldSource(
  { field, elseStarter }: { readonly field: string; readonly elseStarter: boolean },
  starter: string,
): string {
  return elseStarter ? `has(data.${field}) ? data.${field} : ${starter}` : `data.${field}`;
}

function writeUnit(unit: UnitPlace): string | JsonObject {
  return unit.of === 'unit' ? unit.unit : { from: unitSource(unit) };
}

function unitSource(unit: UnitPlace): string {
  switch (unit.of) {
    case 'starter':
      return 'unit(starter)';
    case 'field':
      return fieldSource(unit, 'unit(starter)');
    case 'unit':
      return `'${unit.unit.replaceAll(/['\\]/g, (mark) => `\\${mark}`)}'`;
  }
}

function formulaOf(value: Json | undefined): Formula | null {
  const source = isObject(value) ? value['from'] : undefined;
  return typeof source === 'string' ? readFormula(source) : null;
}
