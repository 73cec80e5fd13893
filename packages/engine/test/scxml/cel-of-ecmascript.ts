// The part of ECMAScript that CEL has with the same meaning: whole numbers, truth, and what compares and joins them.

/** Written alike, and meaning the same of whole numbers and truth values. */
const SAME = new Set(['+', '-', '*', '<', '<=', '>', '>=', '&&', '||', '!', '(', ')']);
const RENAMED: Readonly<Record<string, string>> = {
  '===': '==',
  '!==': '!=',
  '==': '==',
  '!=': '!=',
};
const TOKEN = /\s*([A-Za-z_]\w*|\d+|[=!]==?|<=|>=|&&|\|\||\S)/g;

/** A small power of a number, and whether something has a value: CEL says it otherwise. */
const plain = (expression: string): string =>
  expression
    .replaceAll(/\bMath\.pow\(\s*(\w+)\s*,\s*([1-9])\s*\)/g, (_, base: string, power: string) => {
      const factors = Array.from({ length: Number(power) }, () => base);
      return `(${factors.join(' * ')})`;
    })
    .replaceAll(/\b([A-Za-z_]\w*)\s*===?\s*undefined\b/g, '!has($1)');

/** @returns the expression in CEL, names read from `data`; null: CEL has it not, or otherwise */
export function celOf(expression: string, names: ReadonlySet<string>): string | null {
  // A function of the document's own.
  if (/\bhas\b/.test(expression)) return null;
  const written: string[] = [];
  let before = '';
  for (const [, token = ''] of plain(expression).matchAll(TOKEN)) {
    const cel = celOfToken(token, names);
    // `++` and `--` are two tokens here, and so is a call or an octal number.
    if (cel === null || (token === before && '+-'.includes(token)) || isGlued(before, token))
      return null;
    written.push(cel);
    before = token;
  }
  return written.length === 0 ? null : written.join(' ');
}

const isOperand = (token: string): boolean => /^\w/.test(token);

const isGlued = (before: string, token: string): boolean =>
  isOperand(before) && (isOperand(token) || (token === '(' && before !== 'has'));

function celOfToken(token: string, names: ReadonlySet<string>): string | null {
  if (SAME.has(token) || ['true', 'false', 'has'].includes(token)) return token;
  if (/^(0|[1-9]\d{0,8})$/.test(token)) return token;
  if (names.has(token)) return `data.${token}`;
  return RENAMED[token] ?? null;
}
