// The document as it would run, among the other flows.

import { compileFlow, type Flow, parseFlow, parseForm } from '@alir/engine/core';
import type { FlowDefinition } from '@alir/engine/core/types';
import type { FlowDocument } from '../model/index.ts';

/** What is tried: the flow of a document, and the others that it may start. */
export interface CompiledFlows {
  /** The flow that is designed. */
  readonly flow: Flow;
  /** Those of the others that have no errors. */
  readonly others: readonly Flow[];
}

/** The flow of a document among others, or null while it has errors. */
export function compiledFlows(
  document: FlowDocument,
  beside: readonly FlowDocument[] = [],
): CompiledFlows | null {
  const all = [document, ...beside];
  const flows = new Map(all.flatMap((one) => namedDefinition(one)));
  const [flow, ...others] = all.map((one) => compiled(one, flows));
  if (!flow) return null;
  return { flow, others: others.flatMap((one) => one ?? []) };
}

function namedDefinition({ flow }: FlowDocument): [string, FlowDefinition][] {
  const { definition } = parseFlow(flow);
  return definition === null ? [] : [[definition.flow, definition]];
}

function compiled(document: FlowDocument, flows: ReadonlyMap<string, FlowDefinition>): Flow | null {
  const { definition } = parseFlow(document.flow);
  if (definition === null) return null;
  const forms = Object.entries(document.forms).flatMap(([name, written]) => {
    const { form } = parseForm(written);
    return form === null ? [] : [[name, form] as const];
  });
  return compileFlow(definition, { forms: new Map(forms), flows }).flow;
}
