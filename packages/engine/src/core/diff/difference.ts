// What differs between two versions of a flow: for programs where and what, for people a sentence.

import type { ChangeCode } from '../codes.ts';
import type { FlowDefinition, Text } from '../format/flow-types.generated.ts';
import type { FormDefinition } from '../forms/form-types.generated.ts';
import type { Json, JsonObject } from '../json.ts';

/** One difference. `say(code, params, language)` puts it into words. */
export interface FlowDifference {
  /** What became different, one of the table of codes. */
  readonly code: ChangeCode;
  /** What the sentence speaks of: titles and labels, never keys. */
  readonly params: JsonObject;
  /** Which part of a flow it is about. */
  readonly what: DifferentPart;
  /** What became of it. */
  readonly how: 'added' | 'removed' | 'changed' | 'renamed' | 'moved';
  /** JSON pointer into the new version; into the old one where it is removed. */
  readonly pointer: string;
  /** Key of the state that it is in; null: of the flow itself. */
  readonly state: string | null;
  /** As it was written; null: it was not there. */
  readonly from: Json | null;
  /** As it is written; null: it is not there. */
  readonly to: Json | null;
}

/** Parts of a flow that differences are about. */
export type DifferentPart =
  | 'flow'
  | 'state'
  | 'transition'
  | 'guard'
  | 'outcome'
  | 'assignee'
  | 'deadline'
  | 'reminder'
  | 'fan-out'
  | 'call'
  | 'vote'
  | 'field'
  | 'form'
  | 'rules';

/** A version with its forms. */
export interface FlowVersionSource {
  /** The flow. */
  readonly definition: FlowDefinition;
  /** Forms that come with it; those that it does not name are not looked at. */
  readonly forms?: readonly FormDefinition[];
}

/** What people call positions, roles, users and other flows. Undefined: not known. */
export type NameOf = (
  kind: 'position' | 'role' | 'user' | 'flow' | 'service',
  id: string,
) => Text | undefined;

/** Collects differences of one part. */
export type Report = (difference: {
  readonly code: ChangeCode;
  readonly params?: Readonly<Record<string, Text | null | undefined>>;
  readonly what: DifferentPart;
  readonly how: FlowDifference['how'];
  readonly pointer: string;
  readonly state?: string | null;
  readonly from?: unknown;
  readonly to?: unknown;
}) => void;
