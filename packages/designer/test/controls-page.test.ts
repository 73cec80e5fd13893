// The page of the docs that says which control sets which member of the format, held against the schema and the words of the designer.

import { readFileSync } from 'node:fs';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { describe, expect, test } from 'vitest';
import { fieldKindTexts } from '../src/editor/texts/field-kinds.ts';
import { flowDetailsTexts } from '../src/editor/texts/flow-details.ts';
import { textsIn } from '../src/editor/texts/texts.ts';
import { isList, isObject } from '../src/model/change/change.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const schema: JsonObject = JSON.parse(read('../../engine/schema/flow.v1.schema.json'));

/** The members of a part of the schema, each below the name of what it belongs to. */
function membersOf(part: Json | undefined, name: string): readonly string[] {
  if (isList(part)) return part.flatMap((one) => membersOf(one, name));
  if (!isObject(part)) return [];
  const { properties, anyOf, items, additionalProperties } = part;
  const own = Object.entries(isObject(properties) ? properties : {}).flatMap(([word, inner]) => [
    `${name}.${word}`,
    ...membersOf(inner, `${name}.${word}`),
  ]);
  return [...own, ...[anyOf, items, additionalProperties].flatMap((one) => membersOf(one, name))];
}

function membersOfFormat(): readonly string[] {
  const definitions = isObject(schema['$defs']) ? Object.entries(schema['$defs']) : [];
  const named = definitions.flatMap(([name, one]) => membersOf(one, name));
  return [...new Set([...membersOf(schema, 'flow'), ...named])];
}

/** What stands there; of words about something, about “…”. Words about moments are no control's. */
function said(words: unknown): unknown {
  if (typeof words !== 'function') return words;
  try {
    return words('…', '…');
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

/** The words of the designer, each place with what it says in both languages. */
function saidTogether(id: unknown, en: unknown): readonly string[] {
  const [here, there] = [said(id), said(en)];
  if (typeof here === 'string' && typeof there === 'string') return [`${here} | ${there}`];
  if (typeof here !== 'object' || here === null) return [];
  return Object.entries(here).flatMap(([word, one]) => saidTogether(one, Object(there)[word]));
}

interface Row {
  readonly member: string;
  readonly control: string;
  readonly remark: string;
}

const rows: readonly Row[] = read('../../../docs/reference/designer-controls.md')
  .split('\n')
  .flatMap((line) => {
    const [, member = '', control = '', english = '', remark = ''] = line
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
    const name = /^`(.+)`$/.exec(member)?.[1];
    return name === undefined ? [] : [{ member: name, control: `${control} | ${english}`, remark }];
  });

describe('what the designer can set', () => {
  test('[DM277] every member of the format is on the page once, and nothing else is', () => {
    expect(rows.map(({ member }) => member).toSorted()).toEqual(membersOfFormat().toSorted());
  });

  test('[DM277] each has a control that is called so in both languages, or a reason why it has none', () => {
    const known = new Set([
      ...saidTogether(textsIn('id'), textsIn('en')),
      ...saidTogether(flowDetailsTexts('id'), flowDetailsTexts('en')),
      ...saidTogether(fieldKindTexts('id'), fieldKindTexts('en')),
    ]);
    const isFile = ({ control }: Row): boolean => control === 'in the file | —';
    expect(rows.filter((row) => !isFile(row) && !known.has(row.control))).toEqual([]);
    expect(rows.filter((row) => isFile(row) && row.remark === '')).toEqual([]);
  });
});
