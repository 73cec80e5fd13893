// A number that cannot be given is no fault of the flow: whoever asked for it is told why.

import type { RejectionCode } from '../codes.ts';
import { Refusal } from '../decide/signals.ts';
import type { Need } from '../decision.ts';
import { isRecord } from '../json-type.ts';
import type { Json, JsonObject } from '../json.ts';

/** Why no number can be given. */
export type NumberRefusalCode = Extract<
  RejectionCode,
  'NUMBER_BLOCK_EXHAUSTED' | 'NUMBER_DATE_REFUSED' | 'NUMBER_NOT_FOUND' | 'NUMBER_NOT_RESERVED'
>;

const codes: readonly string[] = [
  'NUMBER_BLOCK_EXHAUSTED',
  'NUMBER_DATE_REFUSED',
  'NUMBER_NOT_FOUND',
  'NUMBER_NOT_RESERVED',
] satisfies readonly NumberRefusalCode[];

const isNumberRefusal = (value: Json | undefined): value is NumberRefusalCode =>
  typeof value === 'string' && codes.includes(value);

/** The answer to `number` or `reserve` where there is no number. */
export function noNumber(code: NumberRefusalCode, details: JsonObject): JsonObject {
  return { refused: code, ...details };
}

/** @throws Refusal if the answer to a question for a number is `noNumber` */
export function refuseNumber({ ask }: Need, answer: Json): void {
  if ((ask !== 'number' && ask !== 'reserve') || !isRecord(answer)) return;
  const { refused, ...details } = answer;
  if (isNumberRefusal(refused)) throw new Refusal(refused, details);
}
