// Questions to the outside as parts of expressions.

import type { Json } from '../../json.ts';
import { textType, type CelType } from '../cel-type.ts';
import { checked, fault, type Checked } from '../checked.ts';
import { ExpressionFault } from '../expression.ts';
import type { Call } from './rule.ts';

/** What a question is answered with; `fits` says whether an answer is what the type promises. */
export interface Answer {
  readonly type: CelType;
  readonly fits: (answer: Json) => boolean;
}

export const aText: Answer = { type: textType, fits: (answer) => typeof answer === 'string' };

/** A question with these arguments. */
export function asks(
  call: Call,
  ask: string,
  args: readonly Checked[],
  { type, fits }: Answer,
): Checked {
  const { ast, around } = call;
  around.findings.asks.add(ask);
  return checked(ast, type, (runtime) => {
    const need = { ask, args: args.map((arg) => arg.run(runtime)) };
    const answer = runtime.frame.ask(need);
    if (answer === null) throw new ExpressionFault('LOOKUP_EMPTY', { ask, args: need.args });
    if (!fits(answer)) throw fault(ast, 'answer', { ask, args: need.args });
    return answer;
  });
}
