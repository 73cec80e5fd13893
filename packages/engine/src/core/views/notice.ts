// What people are told, and how they want to be.

import type { Text } from '../format/flow-types.generated.ts';
import type { JsonObject } from '../json.ts';
import type { AssigneeView } from './people.ts';

/** A notice as a person sees it in-app. Of what is confidential it says that there is something. */
export interface NoticeView {
  /** What marks it as read. */
  readonly id: string;
  /** When it was told. */
  readonly at: string;
  /** When the person read it; null: not yet. */
  readonly readAt: string | null;
  /** Id of the instance that it is about, to open it. */
  readonly instance: string;
  /** Whether the instance, or the root of its tree, is confidential: then nothing below is told. */
  readonly confidential: boolean;
  /** Name of the flow. */
  readonly flow: string | null;
  /** What the flow is called. */
  readonly flowTitle: Text | null;
  /** The state that it is about; null for the whole. */
  readonly state: string | null;
  /** What the state is called. */
  readonly title: Text | null;
  /** Whom the flow told; null for a person. */
  readonly to: AssigneeView | null;
  /** The deadline, as it was when it was told. */
  readonly dueAt: string | null;
  /** The flow's `summary`, as it is now. */
  readonly summary: JsonObject;
}

/** A notice that could not be handed over. */
export interface UndeliveredView {
  /** What tries it again. */
  readonly id: string;
  /** Id of the person. */
  readonly user: string;
  /** How it was to reach them. */
  readonly channel: 'email' | 'whatsapp';
  /** When it was told. */
  readonly at: string;
  /** How often it was tried. */
  readonly attempts: number;
  /** Why it failed the last time. */
  readonly error: string;
  /** When it is tried again; null: not by itself. */
  readonly nextAt: string | null;
}

/** How a person is told. Times are `HH:MM` in the person's zone. */
export interface PreferenceView {
  /** Besides in-app. */
  readonly channels: readonly ('email' | 'whatsapp')[];
  /** At once, or collected. */
  readonly digest: 'instant' | 'hourly' | 'daily';
  /** When a daily digest is sent. */
  readonly digestAt: string;
  /** When nothing is sent: from (inclusive) until (exclusive). Null: never. */
  readonly quiet: { readonly from: string; readonly until: string } | null;
  /** Language of messages. */
  readonly language: 'id' | 'en';
}
