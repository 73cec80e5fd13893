// Proves a flow before it runs: walks through everything that can happen and tells what can go wrong.

import type { CompileContext } from '../compile/compilation.ts';
import { compileFlow } from '../compile/compile.ts';
import type { Flow } from '../compile/flow.ts';
import { graphOf } from '../compile/graph.ts';
import type { People } from './people/people.ts';
import type { Rule } from './rules/rule.ts';
import { explore } from './explore.ts';
import type { Exploration } from './exploration.ts';
import { findingsOf, type Finding } from './findings.ts';
import { modelOf, type Model } from './model.ts';
import { motionOf } from './motion.ts';
import { withSafeFixes } from './safe-fixes.ts';

export type { Scenario, ScenarioActor, ScenarioStep } from '../scenario/scenario.ts';
export type { Finding } from './findings.ts';
export { applyPatch, type PatchOperation } from './fix.ts';
export type { People } from './people/people.ts';
export { houseRules } from './rules/house-rules.ts';
export { compileRules, type CompiledRule, type Rule } from './rules/rule.ts';
export type { Assumption, ShownCell, WayStep } from './ways.ts';

/** What a proof came to. */
export interface Verification {
  /** What can go wrong besides what the compiler reports. */
  readonly findings: readonly Finding[];
  /** How many different configurations were walked through, data included. */
  readonly size: number;
  /** False: there are more than the limit, and what lies behind it was not seen. */
  readonly isComplete: boolean;
}

/** How far a proof goes, and what a flow is held against besides itself. */
export interface VerifyOptions {
  /** The most configurations that are kept. Default 200,000. */
  readonly limit?: number;
  /** People, on certain days: then it is told as well what they could not do. */
  readonly people?: People;
  /** Rules of the house that it is held against. Default: none; `houseRules` is a pack to begin with. */
  readonly rules?: readonly Rule[];
}

/** Proves flows that are being edited, so quickly that whoever edits is told at once. */
export interface Verifier {
  /** As `verifyFlow`; what an edit does not touch is not walked through again. */
  verify(flow: Flow, context: CompileContext): Verification;
}

/** How many explorations are kept: as many edits back it is told at once again. */
const MOST_KEPT = 8;

/**
 * A verifier that remembers what it has walked through. Where only words, people, forms of address or deadlines have
 * changed, nothing moves otherwise than before: then the findings alone are told anew.
 */
export function createVerifier(options: VerifyOptions = {}): Verifier {
  const kept = new Map<string, Exploration>();
  return {
    verify(flow, context) {
      const model = modelOf(flow, context);
      const name = motionOf(model);
      const exploration = kept.get(name) ?? explore(model, options);
      kept.delete(name);
      kept.set(name, exploration);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return told(flow, context, { model, exploration, options });
    },
  };
}

/**
 * Proves a flow: everything that people, time, programs and other flows can do, with everything that guards can tell apart
 * in the data. What a guard asks of the clock, of people or of children may always go either way.
 *
 * @param flow - as `compileFlow` made it
 * @param context - what it was compiled with
 */
export function verifyFlow(
  flow: Flow,
  context: CompileContext,
  options: VerifyOptions = {},
): Verification {
  const model = modelOf(flow, context);
  return told(flow, context, { model, exploration: explore(model, options), options });
}

interface Walked {
  readonly model: Model;
  readonly exploration: Exploration;
  readonly options: VerifyOptions;
}

function told(flow: Flow, context: CompileContext, walked: Walked): Verification {
  const { model: own, exploration, options } = walked;
  const { size, isComplete } = exploration;
  const prove = (definition: Flow['definition']): readonly Finding[] => {
    const changed = compileFlow(definition, context).flow;
    if (!changed) return [];
    const model = modelOf(changed, context);
    // What moves as before is not walked through again.
    const isSame = motionOf(model) === motionOf(own);
    const walk = isSame ? exploration : explore(model, options);
    return found(changed, context, { model, exploration: walk, options });
  };
  const { definition } = flow;
  const findings = withSafeFixes(found(flow, context, walked), {
    definition,
    context,
    size,
    prove,
  });
  return { findings, size, isComplete };
}

function found(
  flow: Flow,
  context: CompileContext,
  { model, exploration, options }: Walked,
): Finding[] {
  const { people = null, rules = [] } = options;
  const graph = graphOf(flow.nodes, flow.on, flow.definition.initial);
  return findingsOf({ flow, context, graph, model, exploration }, { people, rules });
}
