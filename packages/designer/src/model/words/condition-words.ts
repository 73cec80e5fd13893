// Conditions as sentences, where they are mechanical: comparisons, one of several, filled in or not, all, any, none. What is not
// is called a formula; nothing is guessed, so that no sentence says more or less than what is run.

import { type Comparing, type Formula, type Joined, pathOf, readFormula } from './read-formula.ts';
import type { Speaker } from './speaker.ts';
import { isMoment, placeWords, valueWords } from './value-words.ts';

/** `short` for the picture (`jumlah > 5 juta`), `long` for reading aloud (`jumlah lebih dari 5 juta`). */
export type Length = 'short' | 'long';

/** A condition in words; parts that only a formula tells are called one. */
export function conditionWords(source: string, speaker: Speaker, length: Length): string {
  const formula = readFormula(source);
  const words = formula && new Telling(speaker, length).tell(formula, true);
  return words ?? formulaWords(speaker);
}

function formulaWords({ say }: Speaker): string {
  return say('rumus terpenuhi', 'a formula holds');
}

/** Operators that put two values in an order. */
type Ordering = Exclude<Comparing, 'in'>;

const opposite: Readonly<Record<Ordering, Ordering>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** Which way round a comparison reads when its sides change places. */
const turned: Readonly<Record<Ordering, Ordering>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

type Pair = readonly [id: string, en: string];

const signs: Readonly<Record<Comparing, Pair>> = {
  '==': ['=', '='],
  '!=': ['≠', '≠'],
  '<': ['<', '<'],
  '<=': ['≤', '≤'],
  '>': ['>', '>'],
  '>=': ['≥', '≥'],
  in: ['=', '='],
};
const amounts: typeof signs = {
  '==': ['adalah', 'is'],
  '!=': ['bukan', 'is not'],
  '<': ['kurang dari', 'is less than'],
  '<=': ['paling banyak', 'is at most'],
  '>': ['lebih dari', 'is more than'],
  '>=': ['paling sedikit', 'is at least'],
  in: ['adalah', 'is'],
};
const moments: typeof signs = {
  ...amounts,
  '<': ['sebelum', 'is before'],
  '<=': ['paling lambat', 'is at the latest'],
  '>': ['sesudah', 'is after'],
  '>=': ['paling awal', 'is at the earliest'],
};

class Telling {
  readonly #speaker: Speaker;
  readonly #length: Length;

  constructor(speaker: Speaker, length: Length) {
    this.#speaker = speaker;
    this.#length = length;
  }

  /** What holds when `formula` is `holds`; null where words cannot tell. */
  tell(formula: Formula, holds: boolean): string | null {
    const { say } = this.#speaker;
    switch (formula.op) {
      case 'not':
        return this.tell(formula.of, !holds);
      case '&&':
      case '||':
        return this.#several(formula, holds);
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.#compared(formula, holds);
      case 'in':
        return this.#oneOf(formula, holds);
      case 'call':
        return this.#called(formula, holds);
      case 'field': {
        const place = placeWords(formula, this.#speaker);
        return place && this.#is(place, holds ? say('ya', 'yes') : say('tidak', 'no'));
      }
      case 'value':
        if (typeof formula.value !== 'boolean') return null;
        return formula.value === holds ? say('selalu', 'always') : say('tidak pernah', 'never');
      default:
        return null;
    }
  }

  #is(place: string, value: string): string {
    return this.#length === 'short'
      ? `${place} = ${value}`
      : this.#join(place, amounts['=='], value);
  }

  #join(left: string, [id, en]: Pair, right: string): string {
    return `${left} ${this.#speaker.say(id, en)} ${right}`;
  }

  /** Parts of `&&` and `||`. A part that only a formula tells is called so, and the others are told. */
  #several(formula: Joined<'&&'> | Joined<'||'>, holds: boolean): string | null {
    const { say } = this.#speaker;
    const all = (formula.op === '&&') === holds;
    const parts = withoutChecks(flat(formula, formula.op), formula.op);
    const told = parts.map((part) => {
      const words = this.tell(part, holds);
      const isMixed = words !== null && needsBrackets(part, holds, all);
      return isMixed ? `(${words})` : words;
    });
    if (told.every((words) => words === null)) return null;
    const words = told.map((one) => one ?? formulaWords(this.#speaker));
    return [...new Set(words)].join(all ? say(' dan ', ' and ') : say(' atau ', ' or '));
  }

  #compared(formula: Compared<Ordering>, holds: boolean): string | null {
    const op = holds ? formula.op : opposite[formula.op];
    const isTurned = formula.left.op === 'value';
    const [left, right] = isTurned ? [formula.right, formula.left] : [formula.left, formula.right];
    return this.#ordered(left, isTurned ? turned[op] : op, right);
  }

  #ordered(left: Formula, op: Ordering, right: Formula): string | null {
    const { say } = this.#speaker;
    const emptiness = emptinessOf(left, op, right);
    if (emptiness) return this.#filled(emptiness.of, emptiness.isFilled);
    if (left.op === 'call' && left.name === 'size' && left.args[0]) {
      const of = placeWords(left.args[0], this.#speaker);
      const count = valueWords(right, this.#speaker);
      return (
        of &&
        count &&
        this.#join(say(`banyaknya ${of}`, `the number of ${of}`), this.#word(op, false), count)
      );
    }
    const [one, other] = [valueWords(left, this.#speaker), valueWords(right, this.#speaker)];
    const isTime = isMoment(left) || isMoment(right);
    return one && other && this.#join(one, this.#word(op, isTime), other);
  }

  #word(op: Comparing, isTime: boolean): Pair {
    if (this.#length === 'short') return signs[op];
    return (isTime ? moments : amounts)[op];
  }

  #oneOf(formula: Joined<'in'>, holds: boolean): string | null {
    const { say } = this.#speaker;
    const [one, other] = [
      valueWords(formula.left, this.#speaker),
      valueWords(formula.right, this.#speaker),
    ];
    if (one === null || other === null) return null;
    if (formula.right.op === 'list')
      return this.#join(one, this.#word(holds ? 'in' : '!=', false), other);
    return holds
      ? say(`${one} ada di ${other}`, `${one} is among ${other}`)
      : say(`${one} tidak ada di ${other}`, `${one} is not among ${other}`);
  }

  #called({ name, args }: Extract<Formula, { op: 'call' }>, holds: boolean): string | null {
    const { say, step } = this.#speaker;
    const [only] = args;
    if (!only || args.length > 1) return null;
    if (name === 'has') return this.#filled(only, holds);
    if (name !== 'done' || only.op !== 'value' || typeof only.value !== 'string') return null;
    const title = step(only.value);
    return holds
      ? say(`${title} sudah selesai`, `${title} is done`)
      : say(`${title} belum selesai`, `${title} is not done yet`);
  }

  #filled(of: Formula, isFilled: boolean): string | null {
    const { say } = this.#speaker;
    const place = placeWords(of, this.#speaker);
    if (place === null) return null;
    return isFilled
      ? say(`${place} terisi`, `${place} is filled in`)
      : say(`${place} kosong`, `${place} is empty`);
  }
}

/** `size(x) > 0`, `x != ''` and the like: whether something is filled in. */
function emptinessOf(
  left: Formula,
  op: Ordering,
  right: Formula,
): { readonly of: Formula; readonly isFilled: boolean } | null {
  if (right.op !== 'value') return null;
  if (right.value === '' && (op === '==' || op === '!='))
    return { of: left, isFilled: op === '!=' };
  const [of] = left.op === 'call' && left.name === 'size' ? left.args : [];
  if (!of || right.value !== 0n) return null;
  if (op === '>' || op === '!=') return { of, isFilled: true };
  return op === '==' || op === '<=' ? { of, isFilled: false } : null;
}

/** The parts of `a && b && c`. */
function flat(formula: Formula, op: '&&' | '||'): readonly Formula[] {
  if (formula.op === op) return [...flat(formula.left, op), ...flat(formula.right, op)];
  return [formula];
}

/**
 * Without the parts that only make sure that a field is there, where another part says of the same field what cannot hold
 * without it: `has(data.x) && data.x == 1` says that x is 1. Not so `!=`: nothing is not 1 either.
 */
function withoutChecks(parts: readonly Formula[], op: '&&' | '||'): readonly Formula[] {
  const claimed = new Set(parts.flatMap((part) => claimOf(part, op)));
  return parts.filter((part) => {
    const test = op === '||' && part.op === 'not' ? part.of : part;
    const isTest = test.op === 'call' && test.name === 'has' && (op === '&&' || part.op === 'not');
    const place = isTest && test.args[0] ? pathOf(test.args[0])?.join('.') : undefined;
    return place === undefined || !claimed.has(place);
  });
}

function claimOf(part: Formula, op: '&&' | '||'): readonly string[] {
  if (part.op === 'field') return op === '&&' ? places([part]) : [];
  if (op === '||') {
    if (part.op === 'not' && part.of.op === 'field') return [];
    return part.op === '!=' && part.right.op === 'value' ? places([part.left]) : [];
  }
  if (part.op === '!=') {
    return part.right.op === 'value' && part.right.value === '' ? places([part.left]) : [];
  }
  if (!compares(part) || !claimsSize(part)) return [];
  return places([part.left, part.right]);
}

type Compared<Op extends Comparing> = { readonly [One in Op]: Joined<One> }[Op];

function compares(part: Formula): part is Compared<Comparing> {
  return ['==', '<', '<=', '>', '>=', 'in'].includes(part.op);
}

/** Nothing has a size of 0 and one below 3, so that only what is larger than something is certainly there. */
function claimsSize({ op, left, right }: Compared<Comparing>): boolean {
  if (left.op !== 'call' || left.name !== 'size') return true;
  const isNone = right.op === 'value' && right.value === 0n;
  return op === '>' || (!isNone && (op === '>=' || op === '=='));
}

function places(formulas: readonly Formula[]): readonly string[] {
  return formulas.flatMap((formula) => {
    const inner =
      formula.op === 'call' && (formula.name === 'size' || formula.name === 'date')
        ? formula.args[0]
        : formula;
    const path = (inner && pathOf(inner)) ?? [];
    // What is said of a part of something needs the whole to be there, too.
    return path.map((_, at) => path.slice(0, at + 1).join('.'));
  });
}

/** Whether a part joins others by the other word, so that it would be read together with its neighbours. */
function needsBrackets(part: Formula, holds: boolean, all: boolean): boolean {
  if (part.op === 'not') return needsBrackets(part.of, !holds, all);
  if (part.op !== '&&' && part.op !== '||') return false;
  return (
    ((part.op === '&&') === holds) !== all && withoutChecks(flat(part, part.op), part.op).length > 1
  );
}
