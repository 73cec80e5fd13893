// Generated from schema/form.v1.schema.json by `pnpm generate`. Do not edit.

/**
 * Keys of flows, states, outcomes, actions, roles …
 */
export type Key = string;
/**
 * A text in the flow's language, or one text a language.
 */
export type Text =
  | string
  | {
      id?: string;
      en?: string;
    };
/**
 * Names that expressions see.
 */
export type Name = string;

/**
 * How people see and fill the data of a flow in one task. The engine enforces its access, on write and on read.
 */
export interface FormDefinition {
  $schema?: 'urn:alir:form:1';
  form: Key;
  /**
   * Language of texts that are written as a plain string.
   */
  lang?: 'id' | 'en';
  title?: Text;
  description?: Text;
  /**
   * @minItems 1
   * @maxItems 50
   */
  sections: FormSection[];
}
export interface FormSection {
  title?: Text;
  help?: Text;
  /**
   * @minItems 1
   * @maxItems 200
   */
  fields: FormField[];
}
export interface FormField {
  /**
   * A property of the flow's `data`.
   */
  field: Name;
  label?: Text;
  /**
   * Default `write`. `hidden`: this task neither shows nor accepts it.
   */
  access?: 'write' | 'read' | 'hidden';
  /**
   * Outcomes for which the field must be filled.
   *
   * @minItems 1
   * @maxItems 50
   */
  requiredFor?: Key[];
  /**
   * How it is entered, when the field's type alone does not say.
   */
  widget?: Key;
  help?: Text;
  /**
   * Labels of the values that may be chosen; the default is the field's `enum`.
   *
   * @minItems 1
   * @maxItems 200
   */
  options?: FormOption[];
}
export interface FormOption {
  value: string;
  label: Text;
}
