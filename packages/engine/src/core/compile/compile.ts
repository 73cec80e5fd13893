// Compiles a definition into a flow: every name resolved, every expression typed, every rule at its place; or the list of
// all that is wrong, never only the first.

import type { FlowDefinition } from '../format/flow-types.generated.ts';
import { rememberingKernel } from '../kernel/remembering-kernel.ts';
import { xstateKernel } from '../kernel/xstate-kernel.ts';
import type { Problem } from '../problem.ts';
import { checkDataSchema } from '../validation/check-data-schema.ts';
import { compileValidator } from '../validation/compile-validator.ts';
import { checkFlow } from './checks/check-flow.ts';
import { Compilation, escapePointer, type CompileContext } from './compilation.ts';
import type { Flow, PlacedExpression, Transition } from './flow.ts';
import { graphOf, transitionsOf, type Graph } from './graph.ts';
import { compileNodes, placeOf, type NodeDraft } from './nodes.ts';
import { compileStart, type StartPart } from './start.ts';
import { compileTables } from './tables.ts';
import { compileTransitions } from './transitions.ts';
import { readTree } from './tree.ts';
import { versionedTexts } from './versioned-texts.ts';

const DEFAULT_MAX_DEPTH = 8;

/** A compiled flow, and what the checks have found. */
export interface Compiled {
  /** Null while there is an error; warnings do not stand in the way. */
  readonly flow: Flow | null;
  /** Errors and warnings, with pointers into the definition. */
  readonly problems: readonly Problem[];
  /** Every expression that compiled, with its pointer, also of a flow that has errors elsewhere. */
  readonly expressions: readonly PlacedExpression[];
}

/**
 * Compiles a definition: resolves its names, checks its expressions against the types of `data`, runs every check.
 *
 * @param definition - one that `parseFlow` accepted
 */
export function compileFlow(definition: FlowDefinition, context: CompileContext): Compiled {
  const compilation = new Compilation(definition, context);
  compilation.problems.push(...checkDataSchema(definition.data, '/data', compilation.dataOf));
  if (hasErrors(compilation)) return compiled(null, compilation);
  const { top: raw } = readTree(compilation);
  compilation.tables = compileTables(compilation);
  const nodes = compileNodes(compilation, raw);
  const top = raw.flatMap(({ key }) => nodes.get(key) ?? []);
  const on = compileFlowOn(compilation);
  const graph = graphOf(nodes, on, definition.initial);
  const resumable = markWaysBack(nodes, graph);
  const parts = compileParts(compilation);
  checkFlow(compilation, { nodes, on, graph, top, ...parts });
  if (hasErrors(compilation)) return compiled(null, compilation);
  const shape = {
    initial: definition.initial,
    top,
    on,
    keys: [...nodes.keys()],
    resumable,
  };
  const flow: Flow = {
    name: definition.flow,
    version: definition.version,
    definition,
    lang: definition.lang ?? 'id',
    calendar: definition.calendar ?? null,
    maxDepth: definition.maxDepth ?? DEFAULT_MAX_DEPTH,
    nodes,
    on,
    kernel: rememberingKernel(xstateKernel(shape, nodes)),
    validateData: compileValidator(definition.data, compilation.dataOf),
    urgeEvery: definition.urge?.every ?? 'PT4H',
    reserves: compilation.expressions.some(({ expression }) => expression.asks.includes('reserve')),
    texts: versionedTexts(definition.data, compilation.dataOf),
    pins: pinsOf(definition, context),
    expressions: compilation.expressions,
    ...parts,
  };
  return compiled(flow, compilation);
}

function compiled(flow: Flow | null, { problems, expressions }: Compilation): Compiled {
  return { flow, problems, expressions };
}

function hasErrors({ problems }: Compilation): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** Actions of the flow itself. */
function compileFlowOn(compilation: Compilation): Map<string, readonly Transition[]> {
  const on = new Map<string, readonly Transition[]>();
  for (const [name, transitions] of Object.entries(compilation.definition.on ?? {})) {
    const pointer = `/on/${escapePointer(name)}`;
    const place = placeOf(name, transitions, false);
    if (place !== 'action') {
      compilation.report('ON_WITHOUT_OUTCOME', pointer, { name, offered: [] });
      continue;
    }
    on.set(
      name,
      compileTransitions(compilation, transitions, { place, node: null, pointer, names: {} }),
    );
  }
  return on;
}

function compileParts(
  compilation: Compilation,
): Pick<Flow, 'keys' | 'summary' | 'confidential' | StartPart> {
  const { keys = {}, summary = {}, access } = compilation.definition;
  return {
    keys: new Map(
      Object.entries(keys).map(([name, source]) => [
        name,
        compilation.expression(source, `/keys/${name}`, 'string'),
      ]),
    ),
    summary: new Map(
      Object.entries(summary).map(([name, source]) => [
        name,
        compilation.expression(source, `/summary/${name}`, 'any'),
      ]),
    ),
    confidential:
      access?.confidential === undefined
        ? null
        : compilation.expression(access.confidential, '/access/confidential', 'boolean'),
    ...compileStart(compilation),
  };
}

/** Tells every transition which senders lie behind it, where its state may have been sent back to. */
function markWaysBack(nodes: ReadonlyMap<string, NodeDraft>, graph: Graph): Set<string> {
  const senders = new Map<string, Set<string>>();
  for (const node of nodes.values()) {
    for (const { effect } of transitionsOf(node)) {
      if (effect.kind !== 'back' || !effect.resume) continue;
      const known = senders.get(effect.target) ?? new Set();
      senders.set(effect.target, known.add(node.key));
    }
  }
  for (const [state, from] of senders) {
    const node = nodes.get(state);
    if (node) markNode(node, from, graph);
  }
  return new Set(senders.keys());
}

function markNode(node: NodeDraft, senders: ReadonlySet<string>, graph: Graph): void {
  const mark = (transition: Transition): Transition => {
    const { effect } = transition;
    if (effect.kind !== 'target') return transition;
    return {
      ...transition,
      leadsTo: new Set(
        [...senders].filter((sender) => graph.reaches(effect.target, sender, node.key)),
      ),
    };
  };
  node.on = new Map([...node.on].map(([name, transitions]) => [name, transitions.map(mark)]));
  node.always = node.always.map(mark);
  node.onDone = node.onDone.map(mark);
  node.onError = node.onError.map(mark);
}

/** Publishing pins the versions of the flows this one starts. */
function pinsOf(definition: FlowDefinition, { flows }: CompileContext): Map<string, number> {
  return new Map(
    [...flows]
      .map(([name, flow]) => [name, flow.version] as const)
      .concat([[definition.flow, definition.version]]),
  );
}
