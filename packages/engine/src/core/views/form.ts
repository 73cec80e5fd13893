import type { Text } from '../format/flow-types.generated.ts';
import type { JsonSchema } from '../json.ts';

/** One field as a form shows it. */
export interface FieldView {
  /** Name in `data`. */
  readonly field: string;
  /** What people call it. */
  readonly label: Text;
  /** A sentence beside it. */
  readonly help: Text | null;
  /** Whether it may be written, or only read. */
  readonly access: 'write' | 'read';
  /** Outcomes for which it must be filled. */
  readonly requiredFor: readonly string[];
  /** How it is entered, where its type alone does not say. */
  readonly widget: string | null;
  /** Values that may be chosen, with their words; null: any that the schema allows. */
  readonly options: readonly { readonly value: string; readonly label: Text }[] | null;
  /** JSON Schema of the value, `$ref`s resolved. */
  readonly schema: JsonSchema;
}

/** A form as a screen draws it. Fields that it hides are absent. */
export interface FormView {
  /** Name of the form. */
  readonly form: string;
  /** What people call it. */
  readonly title: Text | null;
  /** Fields in groups, in the order of the page. */
  readonly sections: readonly {
    readonly title: Text | null;
    readonly fields: readonly FieldView[];
  }[];
}
