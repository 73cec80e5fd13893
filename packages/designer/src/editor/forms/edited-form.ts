// A form while somebody edits it, and what of it is chosen.

import type { FormPlace } from '../../model/index.ts';
import type { FormGroup, FormUser } from '../../model/forms/form-parts.ts';

/** What of a form is chosen: a field by its name, a group by its place, a field that is about to be added, or the form itself. */
export type Chosen =
  | { readonly kind: 'field'; readonly name: string; readonly isNew?: boolean }
  | { readonly kind: 'group'; readonly section: number }
  /** `behind`: the field that was chosen before. */
  | { readonly kind: 'adding'; readonly behind?: FormPlace }
  | { readonly kind: 'form' };

/** A form that is edited. */
export interface EditedForm {
  /** Whose it is: a step, or null for the start. */
  readonly user: FormUser;
  /** Its name; undefined: there is none yet. */
  readonly form: string | undefined;
  /** Its groups. */
  readonly groups: readonly FormGroup[];
}
