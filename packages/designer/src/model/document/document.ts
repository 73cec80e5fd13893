// What the designer edits: a flow, where its steps are drawn, and the scenarios, forms and comments beside it. Plain JSON, as in the files.
//
// The flow may be wrong, half written or of a later format: whatever is a JSON object opens. What is wrong with it is told by the
// checks, beside the place; nothing of it is thrown away.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';

/** A flow with what belongs to it. Each part has its own file. */
export interface FlowDocument {
  readonly [part: string]: JsonObject;
  /** The flow, as in its file. */
  readonly flow: JsonObject;
  /** Where steps and lines are drawn, see {@link LayoutFile}. */
  readonly layout: JsonObject;
  /** Scenarios beside the flow, as in their file; empty without any. */
  readonly scenarios: JsonObject;
  /** Forms of the flow's tasks, by their names. */
  readonly forms: JsonObject;
  /** What those who design it say to each other, by ids, see `commentsOf`. Never published. */
  readonly comments: JsonObject;
}

/** A point of the picture, in its own units (a pixel at 100 %). */
export interface Point {
  /** To the right. */
  readonly x: number;
  /** Downwards. */
  readonly y: number;
}

/** The file `<flow>.layout.json`. What it does not say, the layout decides; a flow without one is drawn well. */
export interface LayoutFile {
  /** Which way a flow runs. Default: down. */
  readonly direction?: 'down' | 'right';
  /** Steps that somebody put in a place: their upper left corners, by the steps' names. */
  readonly steps?: Readonly<Record<string, Point>>;
}

/** A document of a flow alone, or of a flow with what lies beside it. */
export function createDocument(
  flow: JsonObject,
  beside: Partial<Pick<FlowDocument, 'layout' | 'scenarios' | 'forms' | 'comments'>> = {},
): FlowDocument {
  return {
    flow,
    layout: beside.layout ?? {},
    scenarios: beside.scenarios ?? {},
    forms: beside.forms ?? {},
    comments: beside.comments ?? {},
  };
}

/** A value as a document, where it is one: commands change parts of documents and never their shape. */
export function asDocument(value: Json): FlowDocument {
  const parts = isObject(value) ? value : {};
  const part = (name: string): JsonObject => {
    const found = parts[name];
    return isObject(found) ? found : {};
  };
  return {
    flow: part('flow'),
    layout: part('layout'),
    scenarios: part('scenarios'),
    forms: part('forms'),
    comments: part('comments'),
  };
}

/** A flow to begin with: it begins and ends, with nothing between. */
export function blankFlow(name: string, title: string): JsonObject {
  return {
    $schema: 'urn:alir:flow:1',
    flow: name,
    version: 1,
    title,
    data: { type: 'object', additionalProperties: false, properties: {} },
    initial: 'selesai',
    states: { selesai: { type: 'final', title: { id: 'Selesai', en: 'Finished' } } },
  };
}
