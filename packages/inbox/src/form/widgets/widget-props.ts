import type { ComponentType } from 'react';
import type { Json, JsonSchema } from '@alir/engine/core/types';
import type { Issue } from '../issues.ts';
import type { SuggestionContext } from '../../session/environment.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly schema: JsonSchema;
  readonly widget?: string | null;
  readonly options?: readonly Option[] | null;
  readonly required: boolean;
  /** Said beside the label of one that must be filled in some cases only. */
  readonly requiredNote?: string | null;
  readonly value: Json | undefined;
  readonly issues: readonly Issue[];
  readonly context: SuggestionContext;
  readonly onChange: (value: Json | undefined) => void;
}

/** What every widget gets. */
export interface WidgetProps {
  /** Id of the control, or of the first control of a group. */
  readonly id: string;
  readonly schema: JsonSchema;
  readonly options: readonly Option[];
  readonly value: Json | undefined;
  /** `undefined`: emptied. */
  readonly onChange: (value: Json | undefined) => void;
  /** Faults here and below; the field itself shows those that are exactly here. */
  readonly issues: readonly Issue[];
  readonly required: boolean;
  /** Ids of help and faults. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  /** Whose instance it is about, for suggestions. */
  readonly context: SuggestionContext;
  /** Fields within: handed down, since a field holds widgets and a widget may hold fields. */
  readonly Field: ComponentType<FieldProps>;
}

export const noContext: SuggestionContext = {
  seat: null,
  instance: null,
  flow: null,
  latest: null,
  proposed: null,
};

/** Attributes that tie a control to its label's words. */
export function controlAttributes(props: WidgetProps): {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
} {
  return {
    id: props.id,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.invalid || undefined,
    'aria-required': props.required || undefined,
  };
}
