// Which rules the tests of a file carry. Read from the syntax tree: what stands in a comment, in another text, or in a test
// that does not run carries nothing.
import ts from 'typescript';

/** Rules of all tests that run, in the order of the file. */
export function carriedRules(text: string): string[] {
  const file = ts.createSourceFile('tests.ts', text, ts.ScriptTarget.Latest, false);
  const rules: string[] = [];
  const look = (node: ts.Node, around: readonly string[]): void => {
    const block = ts.isCallExpression(node) ? testBlock(node) : null;
    if (block === null) return ts.forEachChild(node, (inner) => look(inner, around));
    if (!block.runs) return;
    const named = [...around, ...block.rules];
    if (block.kind === 'test') rules.push(...named);
    else ts.forEachChild(node, (inner) => look(inner, named));
  };
  look(file, []);
  return rules;
}

/** A call of `test` or `describe`, in any of their forms. */
interface TestBlock {
  readonly kind: 'test' | 'describe';
  readonly rules: readonly string[];
  /** It is neither skipped nor only planned. */
  readonly runs: boolean;
}

/** Modifiers under which a test does not run, or is right when it fails. */
const idle = ['skip', 'todo', 'fails'];

function testBlock({ expression, arguments: given }: ts.CallExpression): TestBlock | null {
  const words = wordsOf(expression);
  const [name = ''] = words;
  const [title, ...rest] = given;
  if (!['test', 'it', 'describe'].includes(name) || title === undefined) return null;
  const written = titleOf(title);
  if (written === null) return null;
  return {
    kind: name === 'describe' ? 'describe' : 'test',
    rules: rulesIn(written),
    // A title alone is a plan.
    runs: rest.length > 0 && !words.some((word) => idle.includes(word)),
  };
}

/** `test.skipIf(x).each(rows)` as test, skipIf, each. */
function wordsOf(expression: ts.Expression): string[] {
  if (ts.isIdentifier(expression)) return [expression.text];
  if (ts.isPropertyAccessExpression(expression))
    return [...wordsOf(expression.expression), expression.name.text];
  if (ts.isCallExpression(expression)) return wordsOf(expression.expression);
  return ts.isTaggedTemplateExpression(expression) ? wordsOf(expression.tag) : [];
}

/** Null: it is made when the tests run, or is no title. */
function titleOf(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.head.text : null;
}

function rulesIn(title: string): string[] {
  const [, list = ''] = /^\[([A-Z]+\d+(?:,\s*[A-Z]+\d+)*)\]/.exec(title) ?? [];
  return list === '' ? [] : list.split(',').map((rule) => rule.trim());
}
