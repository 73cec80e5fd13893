// What the disposition editor does to the list of recipients. Pure; the list is the form's value and nothing besides.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isJsonArray, isJsonObject } from '../schema.ts';
import type { RecipientShape } from './recipient-shape.ts';

export type Recipients = readonly JsonObject[];

export interface RecipientDefaults {
  /** Instructions on offer; the first is given to a new recipient. */
  readonly instructions: readonly string[];
  /** The one for those who are only informed. */
  readonly forInformation: string;
  /** ISO day that a new recipient gets as long as no other has one: the giver's own. Null: none. */
  readonly deadline: string | null;
}

const informed = 'untuk-diketahui';

/** Instructions to offer: those that the flow allows, in the order of the host, the usual one first. */
export function inUsualOrder(
  allowed: readonly string[],
  instructions: readonly string[],
): readonly string[] {
  if (allowed.length === 0) return instructions;
  const usual = instructions.filter((code) => allowed.includes(code));
  return [...usual, ...allowed.filter((code) => !usual.includes(code))];
}

export function recipientsOf(value: Json | undefined): Recipients {
  return isJsonArray(value) ? value.filter(isJsonObject) : [];
}

export function positionOf(recipient: JsonObject, shape: RecipientShape): string {
  const position = recipient[shape.position];
  return typeof position === 'string' ? position : '';
}

export function roleOf(recipient: JsonObject, shape: RecipientShape): string | null {
  const role = shape.role === null ? null : recipient[shape.role];
  return typeof role === 'string' ? role : null;
}

export function instructionsOf(recipient: JsonObject, shape: RecipientShape): readonly string[] {
  const list = shape.instructions === null ? null : recipient[shape.instructions];
  return list !== null && isJsonArray(list)
    ? list.filter((entry) => typeof entry === 'string')
    : [];
}

/** Adds a position, or takes it out when it is there. A new one gets what the others have, else the defaults. */
export function toggleRecipient(
  list: Recipients,
  shape: RecipientShape,
  position: string,
  defaults: RecipientDefaults,
): Recipients {
  if (list.some((recipient) => positionOf(recipient, shape) === position))
    return list.filter((recipient) => positionOf(recipient, shape) !== position);
  const common = list.find((recipient) => roleOf(recipient, shape) !== informed);
  const instructions =
    common === undefined ? defaults.instructions.slice(0, 1) : instructionsOf(common, shape);
  const deadline =
    shape.deadline === null
      ? undefined
      : common === undefined
        ? (defaults.deadline ?? undefined)
        : common[shape.deadline];
  const role = shape.roles.includes('pelaksana') ? 'pelaksana' : shape.roles[0];
  return [
    ...list,
    {
      [shape.position]: position,
      ...(shape.role === null || role === undefined ? {} : { [shape.role]: role }),
      ...(shape.instructions === null ? {} : { [shape.instructions]: instructions }),
      ...(shape.deadline === null || deadline === undefined ? {} : { [shape.deadline]: deadline }),
    },
  ];
}

/** Where there can be only one: a position, or another in its place who gets the same; none when it is there already. */
export function chooseRecipient(
  list: Recipients,
  shape: RecipientShape,
  position: string,
  defaults: RecipientDefaults,
): Recipients {
  const [before] = list;
  return before === undefined || positionOf(before, shape) === position
    ? toggleRecipient(list, shape, position, defaults)
    : [{ ...before, [shape.position]: position }];
}

/** Sets a member of one recipient; an empty value removes it. */
export function changeRecipient(
  list: Recipients,
  index: number,
  member: string,
  value: Json | undefined,
): Recipients {
  return list.map((recipient, at) =>
    at === index ? changed(recipient, member, value) : recipient,
  );
}

/** Being only informed comes with its own instruction and without a deadline; becoming active again takes that back. */
export function changeRole(
  list: Recipients,
  { index, role }: { readonly index: number; readonly role: string },
  shape: RecipientShape,
  defaults: RecipientDefaults,
): Recipients {
  const { role: roleMember, instructions } = shape;
  if (roleMember === null) return list;
  return list.map((recipient, at) => {
    if (at !== index) return recipient;
    const next = withDeadline(changed(recipient, roleMember, role), role, shape, defaults);
    if (instructions === null) return next;
    const given = instructionsOf(recipient, shape);
    const [standard] = defaults.instructions;
    if (role === informed && given.length === 1 && given[0] === standard)
      return changed(next, instructions, [defaults.forInformation]);
    if (role !== informed && given.length === 1 && given[0] === defaults.forInformation)
      return changed(next, instructions, standard === undefined ? [] : [standard]);
    return next;
  });
}

function withDeadline(
  recipient: JsonObject,
  role: string,
  { deadline }: RecipientShape,
  defaults: RecipientDefaults,
): JsonObject {
  if (deadline === null) return recipient;
  if (role === informed) return changed(recipient, deadline, undefined);
  return changed(recipient, deadline, recipient[deadline] ?? defaults.deadline ?? undefined);
}

/** Gives an instruction to all who act, or takes it from them when all have it. */
export function toggleForAll(
  list: Recipients,
  shape: RecipientShape,
  instruction: string,
): Recipients {
  const member = shape.instructions;
  if (member === null) return list;
  const acts = (recipient: JsonObject): boolean => roleOf(recipient, shape) !== informed;
  const take = allHave(list, shape, instruction) === 'all';
  return list.map((recipient) => {
    if (!acts(recipient)) return recipient;
    const others = instructionsOf(recipient, shape).filter((given) => given !== instruction);
    return changed(recipient, member, take ? others : [...others, instruction]);
  });
}

/** Whether those who act have an instruction. */
export function allHave(
  list: Recipients,
  shape: RecipientShape,
  instruction: string,
): 'all' | 'some' | 'none' {
  const acting = list.filter((recipient) => roleOf(recipient, shape) !== informed);
  const having = acting.filter((recipient) =>
    instructionsOf(recipient, shape).includes(instruction),
  );
  if (having.length === 0) return 'none';
  return having.length === acting.length ? 'all' : 'some';
}

/** The same deadline for all who act. */
export function deadlineForAll(list: Recipients, shape: RecipientShape, day: string): Recipients {
  const member = shape.deadline;
  if (member === null) return list;
  return list.map((recipient) =>
    roleOf(recipient, shape) === informed ? recipient : changed(recipient, member, day),
  );
}

/** How many coordinate; more than one is worth a word to the giver. */
export function coordinators(list: Recipients, shape: RecipientShape): number {
  return list.filter((recipient) => roleOf(recipient, shape) === 'koordinator').length;
}

function changed(recipient: JsonObject, member: string, value: Json | undefined): JsonObject {
  if (value !== undefined && value !== null && value !== '')
    return { ...recipient, [member]: value };
  const { [member]: _gone, ...rest } = recipient;
  return rest;
}
