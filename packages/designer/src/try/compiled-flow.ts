// The document as it would run.

import { compileFlow, type Flow, parseFlow, parseForm } from '@alir/engine/core';
import type { FlowDocument } from '../model/index.ts';

/** The flow of a document with its forms, or null while it has errors. */
export function compiledFlow(document: FlowDocument): Flow | null {
  const { definition } = parseFlow(document.flow);
  if (definition === null) return null;
  const forms = Object.entries(document.forms).flatMap(([name, written]) => {
    const { form } = parseForm(written);
    return form === null ? [] : [[name, form] as const];
  });
  return compileFlow(definition, { forms: new Map(forms), flows: new Map() }).flow;
}
