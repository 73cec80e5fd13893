// Generated from schema/form.v1.schema.json by `pnpm generate`. Do not edit.

/**
 * Keys of flows, states, outcomes, actions, roles …
 */
export type Key = string;
/**
 * Names that expressions see.
 */
export type Name = string;
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
 * How people see and fill the data of a flow in one task. The engine enforces its access, on write and on read.
 */
export interface FormDefinition {
  /**
   * Says which format this is, also to editors.
   */
  $schema?: 'urn:alir:form:1';
  /**
   * Name of the form; tasks of flows know it by this.
   */
  form: Key;
  /**
   * Language of texts that are written as a plain string.
   */
  lang?: 'id' | 'en';
  /**
   * What people call it.
   */
  title?: Text;
  /**
   * What it is for.
   */
  description?: Text;
  /**
   * Its fields, in groups, in the order of the page.
   *
   * @minItems 1
   * @maxItems 50
   */
  sections: FormSection[];
}
/**
 * Fields that belong together.
 */
export interface FormSection {
  /**
   * Heading of the group.
   */
  title?: Text;
  /**
   * A sentence under the heading.
   */
  help?: Text;
  /**
   * The fields, in the order in which they are filled.
   *
   * @minItems 1
   * @maxItems 200
   */
  fields: FormField[];
}
/**
 * One field of the flow’s `data`. A field that a form does not name cannot be written through it.
 */
export interface FormField {
  /**
   * A property of the flow's `data`.
   */
  field: Name;
  /**
   * What people call the field. Default: the `title` of its schema, else its name.
   */
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
  /**
   * A sentence beside the field.
   */
  help?: Text;
  /**
   * Labels of the values that may be chosen; the default is the field's `enum`.
   *
   * @minItems 1
   * @maxItems 200
   */
  options?: FormOption[];
}
/**
 * One value that may be chosen.
 */
export interface FormOption {
  /**
   * What is stored.
   */
  value: string;
  /**
   * What people read instead.
   */
  label: Text;
}
