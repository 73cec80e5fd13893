// Numbers of letters: `number('surat-keluar', unit, { klasifikasi: … })` draws one for good, `reserve(…)` one for a draft.

import { datingWords, givenWords, paperWord } from '../../numbering/given-words.ts';
import { knownPlaceholders } from '../../numbering/number-format.ts';
import { anyType } from '../cel-type.ts';
import { checked, faulty, isFaulty, present, refuse, sourceOf, type Checked } from '../checked.ts';
import type { SeriesShape } from '../expression.ts';
import { nearestName } from '../nearest-name.ts';
import type { Ast } from '../parse-expression.ts';
import { aText, asks } from './asks.ts';
import { literalName, refuseQuietly } from './literal-name.ts';
import { isPlain, takes, type Call, type Rule } from './rule.ts';

type Given = ReadonlyMap<string, Checked>;

function draws(ask: string): readonly [string, Rule] {
  return [
    ask,
    (call) => {
      const { ast, around, args } = call;
      const { series } = around.scope;
      if (!series) return refuse(around, ast, 'EXPR_NOT_ALLOWED', { name: ask, instead: null });
      const [first, , third] = args;
      const name = first && literalName(first, series, call);
      if (name === null) return refuseQuietly(call);
      const given = third === undefined ? new Map<string, Checked>() : givenFields(call, third);
      if (given === null) return refuseQuietly(call);
      const shape = name === undefined ? undefined : series.get(name);
      if (name !== undefined && shape && !isComplete(call, name, shape, given)) return faulty(ast);
      const own = args.length === 3 ? args.slice(0, 2) : args;
      return takes(['text', 'text'], (inner, which, unit) => {
        const fields = third === undefined ? [] : [fieldsNode(third, given)];
        return asks(inner, ask, [which, unit, ...fields], aText);
      })({ ...call, args: own });
    },
  ];
}

/** The members of `{ klasifikasi: …, … }`; null when it is none, which is reported. */
function givenFields({ around }: Call, ast: Ast): Given | null {
  if (ast.op !== 'map') {
    refuse(around, ast, 'EXPR_LITERAL', { text: sourceOf(ast), expected: 'map' });
    return null;
  }
  const fields = new Map<string, Checked>();
  // Says what is wrong with the map as such: names that are no texts, a name that is there twice.
  if (isFaulty(around.check(ast, around))) return null;
  for (const [key, part] of ast.args) {
    const node = present(around.check(part, around));
    const name = String(key.args);
    const expected = name === 'date' ? 'date' : 'text';
    const fits = name === 'date' ? node.type.kind === 'date' : isPlain(node.type);
    if (!fits) {
      refuse(around, part, 'EXPR_TYPE', { expected, actual: node.type.kind, path: '' });
      return null;
    }
    fields.set(name, node);
  }
  return fields;
}

/** Whether the fields are those that the series writes and counts by; what is not so is reported. */
function isComplete(
  { around, ast }: Call,
  series: string,
  { fields, backdates }: SeriesShape,
  given: Given,
): boolean {
  const before = around.findings.problems.length;
  const own = [...given.keys()].filter((name) => !givenWords.includes(name));
  for (const field of fields.filter((name) => !given.has(name))) {
    const nearest = nearestName(field, [...own, ...knownPlaceholders]);
    refuse(around, ast, 'NUMBER_FIELD_MISSING', { series, field, nearest });
  }
  for (const field of own.filter((name) => !fields.includes(name))) {
    refuse(around, ast, 'NUMBER_FIELD_UNKNOWN', {
      series,
      field,
      nearest: nearestName(field, [...fields, paperWord, ...(backdates ? datingWords : [])]),
    });
  }
  // A letter on paper bears the day that it bears.
  if (given.has(paperWord)) return around.findings.problems.length === before;
  if (!backdates && own.length < given.size)
    refuse(around, ast, 'NUMBER_BACKDATE_UNDECLARED', { series });
  const half = datingWords.filter((name) => !given.has(name));
  if (backdates && half.length === 1)
    refuse(around, ast, 'NUMBER_FIELD_MISSING', { series, field: half[0] ?? '', nearest: null });
  return around.findings.problems.length === before;
}

function fieldsNode(ast: Ast, given: Given): Checked {
  return checked(ast, anyType, (runtime) =>
    Object.fromEntries([...given].map(([name, value]) => [name, String(value.run(runtime))])),
  );
}

export const numberDraws: readonly (readonly [string, Rule])[] = ['number', 'reserve'].map(draws);
