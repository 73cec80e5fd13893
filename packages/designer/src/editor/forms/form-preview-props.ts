// What the designer asks of whoever shows a form as officers get it: the host passes a component that does.

import type { FormView, JsonObject, Text } from '@alir/engine/core/types';

/** What is to be shown. */
export interface FormPreviewProps {
  /** The form, as the engine hands it to screens. */
  readonly form: FormView;
  /** Values for what is only read. */
  readonly values: JsonObject;
  /** The ways to end the task. */
  readonly outcomes: readonly { readonly name: string; readonly label: Text }[];
  /** The language. */
  readonly lang: 'id' | 'en';
  /** What it is called for those who do not see it. */
  readonly title: string;
}
