// A flow as a file for others: what belongs to it, and nothing that was said about it.

import type { JsonObject } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import { asDocument, createDocument, type FlowDocument } from '../document/document.ts';
import { asJson } from '../document/readable.ts';

/** The file of a document: flow, forms, layout and scenarios as JSON. Comments stay where they were written. */
export function flowFile({ flow, forms, layout, scenarios }: FlowDocument): string {
  return `${JSON.stringify({ flow, forms, layout, scenarios }, null, 2)}\n`;
}

/** What is in the file of a document, or of a flow alone; null where it is neither. Never throws. */
export function readFlowFile(text: string): FlowDocument | null {
  const value = asJson(parsed(text));
  if (!isObject(value)) return null;
  const { flow } = value;
  if (isObject(flow)) return isFlow(flow) ? { ...asDocument(value), comments: {} } : null;
  return isFlow(value) ? createDocument(value) : null;
}

/** Whether it has a name and steps: whatever else is wrong is marked where it opens. */
const isFlow = ({ flow, states }: JsonObject): boolean =>
  typeof flow === 'string' && isObject(states);

function parsed(text: string): unknown {
  try {
    // Some programs begin a file with a mark of its byte order.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
