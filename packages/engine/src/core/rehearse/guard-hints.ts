// What has to be chosen for a guard to hold: its parts are evaluated on their own, and what one of them reads is chosen
// otherwise until all of them hold. That is quicker than to play each, and only where it ends is played.

import { Compilation, type CompileContext } from '../compile/compilation.ts';
import type { Flow, Transition } from '../compile/flow.ts';
import { inputSchemaOf } from '../explain/input-schema.ts';
import { compileExpression } from '../expr/compile-expression.ts';
import { ExpressionFault, MissingAnswer, type Expression } from '../expr/expression.ts';
import { parseExpression, type Ast } from '../expr/parse-expression.ts';
import { printExpression } from '../expr/print-expression.ts';
import { isoOf } from '../instant.ts';
import type { Json, JsonObject } from '../json.ts';
import { answerNeed, type World } from '../organisation/world.ts';
import { causesOf } from './causes.ts';
import type { Assignment, Choice, Standing } from './choices.ts';

/** Most times that something is chosen otherwise. */
const MOST_ROUNDS = 24;

/** Makes guards hold. */
export class GuardHints {
  readonly #flow: Flow;
  readonly #world: World;
  readonly #compilation: Compilation;
  readonly #parts = new Map<Transition, readonly Expression[]>();

  constructor(flow: Flow, { context, world }: { context: CompileContext; world: World }) {
    this.#flow = flow;
    this.#world = world;
    this.#compilation = new Compilation(flow.definition, context);
  }

  /** What is chosen, changed until the guard holds as far as that can be told here. */
  for(
    transition: Transition,
    { all, plain, standing }: { all: readonly Choice[]; plain: Assignment; standing: Standing },
  ): Assignment {
    const parts = this.#partsOf(transition);
    const score = (chosen: Assignment): number =>
      parts.filter((part) => this.#holds(part, chosen, standing)).length;
    let best = { chosen: plain, score: score(plain) };
    for (let round = 0; round < MOST_ROUNDS && best.score < parts.length; round++) {
      const failing = parts.filter((part) => !this.#holds(part, best.chosen, standing));
      const better = failing
        .flatMap((part) => neighbours(best.chosen, all, causesOf(part)))
        .map((chosen) => ({ chosen, score: score(chosen) }))
        .find((one) => one.score > best.score);
      if (!better) break;
      best = better;
    }
    return best.chosen;
  }

  #partsOf(transition: Transition): readonly Expression[] {
    const known = this.#parts.get(transition);
    if (known) return known;
    const { ast } = parseExpression(transition.guard?.source ?? '');
    const event = inputSchemaOf(this.#flow, transition);
    const scope = this.#compilation.scope(event ? { variables: { event } } : {});
    const parts = (ast ? conjuncts(ast) : []).flatMap((part) => {
      const { expression } = compileExpression(printExpression(part), scope, 'boolean');
      return expression ?? [];
    });
    this.#parts.set(transition, parts);
    return parts;
  }

  #holds(part: Expression, chosen: Assignment, { instance, now }: Standing): boolean {
    const data = filledIn(instance?.data ?? {}, chosen);
    const wait = /^P(\d+)D$/.exec(String(chosen.get('~now')));
    const moment = now + Number(wait?.[1] ?? 0) * 86_400_000;
    const values: Readonly<Record<string, Json | undefined>> = {
      data,
      event: chosen.get('~event'),
      now: isoOf(moment),
      starter: instance?.starter.position ?? undefined,
    };
    try {
      const answer = part.evaluate({
        variable: (name) => values[name],
        ask: (need) => {
          const given = answerNeed(this.#world, need, moment, this.#flow.calendar);
          if (given === undefined) throw new MissingAnswer(need);
          return given;
        },
        done: () => false,
      });
      return answer === true;
    } catch (error) {
      if (error instanceof ExpressionFault || error instanceof MissingAnswer) return false;
      throw error;
    }
  }
}

/** With one thing chosen otherwise, or two. */
function* pairsOf<One>(all: readonly One[]): Generator<readonly [One, One]> {
  for (const [index, one] of all.entries())
    for (const other of all.slice(index + 1)) yield [one, other];
}

function neighbours(
  chosen: Assignment,
  all: readonly Choice[],
  causes: ReadonlySet<string>,
): Assignment[] {
  const own = all.filter(({ key, values }) => causes.has(key) && values.length > 1);
  const single = own.flatMap(({ key, values }) =>
    values.map((value): Assignment => new Map([...chosen, [key, value] as const])),
  );
  const double = [...pairsOf(own)].flatMap(([one, other]) =>
    one.values
      .slice(0, 8)
      .flatMap((first) =>
        other.values
          .slice(0, 8)
          .map(
            (second): Assignment =>
              new Map([...chosen, [one.key, first] as const, [other.key, second] as const]),
          ),
      ),
  );
  return [...single, ...double];
}

/** Data with what is filled in; null takes a field away. */
function filledIn(data: JsonObject, chosen: Assignment): JsonObject {
  const filled: Record<string, Json> = { ...data };
  for (const [key, value] of chosen) {
    if (key.startsWith('~') || value === undefined) continue;
    if (value === null) delete filled[key];
    else filled[key] = value;
  }
  return filled;
}

/** Parts of which all must hold. */
function conjuncts(ast: Ast): Ast[] {
  return ast.op === '&&' ? ast.args.flatMap(conjuncts) : [ast];
}
