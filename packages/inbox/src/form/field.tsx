// One field: its words, its widget, its faults.

import { useMemo } from 'react';
import type { ComponentType, ReactElement } from 'react';
import type { Json, JsonSchema } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';
import type { Texts } from '../texts/texts.ts';
import { parseDecimal } from './decimal.ts';
import { issuesHere } from './issues.ts';
import type { Issue } from './issues.ts';
import { RecipientsWidget } from './recipients/recipients-widget.tsx';
import { enumOf, itemsOf } from './schema.ts';
import { AttachmentWidget, AttachmentsWidget } from './widgets/attachment-widget.tsx';
import {
  CheckboxWidget,
  ChipsWidget,
  ChoiceWidget,
  SelectWidget,
} from './widgets/choice-widgets.tsx';
import { DateTimeWidget, DateWidget } from './widgets/date-widgets.tsx';
import { DecimalWidget, MoneyWidget } from './widgets/decimal-widget.tsx';
import { ObjectWidget } from './widgets/object-widget.tsx';
import { PositionWidget, UnitWidget } from './recipients/position-widget.tsx';
import { TableWidget } from './widgets/table-widget.tsx';
import {
  LinesWidget,
  NumberWidget,
  RawWidget,
  TextWidget,
  TextareaWidget,
} from './widgets/text-widgets.tsx';
import type { FieldProps, Option, WidgetProps } from './widgets/widget-props.ts';
import { widgetFor } from './widget-for.ts';
import type { WidgetName } from './widget-for.ts';

const widgets: Readonly<Record<WidgetName, ComponentType<WidgetProps>>> = {
  text: TextWidget,
  textarea: TextareaWidget,
  number: NumberWidget,
  decimal: DecimalWidget,
  money: MoneyWidget,
  date: DateWidget,
  'date-time': DateTimeWidget,
  select: SelectWidget,
  choice: ChoiceWidget,
  chips: ChipsWidget,
  checkbox: CheckboxWidget,
  attachment: AttachmentWidget,
  attachments: AttachmentsWidget,
  lines: LinesWidget,
  table: TableWidget,
  object: ObjectWidget,
  position: PositionWidget,
  unit: UnitWidget,
  positions: RecipientsWidget,
  raw: RawWidget,
};

/** Widgets of several controls: their words are a legend, not a label. */
const groups: ReadonlySet<WidgetName> = new Set([
  'choice',
  'chips',
  'attachments',
  'table',
  'object',
  'position',
  'unit',
  'positions',
  'raw',
]);

const isDecimal = (value: Json | undefined): boolean =>
  typeof value !== 'string' || parseDecimal(value, 'en') !== null;

/** The engine's sentence tells how decimals are written down, not how people here write them. */
function Faults(props: {
  readonly id: string;
  readonly faults: readonly Issue[];
  readonly noNumber: boolean;
}): ReactElement {
  const { texts } = useEnvironment();
  return (
    <div id={props.id}>
      {props.faults.map(({ detail }) => (
        <p className="alir-issue" key={detail}>
          {props.noNumber ? texts.form.notANumber : detail}
        </p>
      ))}
    </div>
  );
}

export function Field(props: FieldProps): ReactElement {
  const { texts } = useEnvironment();
  const options = useMemo(
    () => props.options ?? enumOptions(props.schema, texts),
    [props.options, props.schema, texts],
  );
  const name = widgetFor({
    widget: props.widget ?? null,
    schema: props.schema,
    options: options.length,
  });
  const Widget = widgets[name];
  const faults = issuesHere(props.issues);
  const helpId = `${props.id}-help`;
  const faultId = `${props.id}-fault`;
  const describedBy = [props.help ? helpId : '', faults.length > 0 ? faultId : '']
    .filter(Boolean)
    .join(' ');
  const required = props.required ? texts.form.required : (props.requiredNote ?? null);
  const words = (
    <>
      {props.label}
      {required !== null && <span className="alir-required">{required}</span>}
    </>
  );
  const inside = (
    <>
      {props.help && (
        <p className="alir-help" id={helpId}>
          {props.help}
        </p>
      )}
      <Widget
        id={props.id}
        schema={props.schema}
        options={options}
        value={props.value}
        onChange={props.onChange}
        issues={props.issues}
        required={props.required}
        describedBy={describedBy === '' ? undefined : describedBy}
        invalid={faults.length > 0}
        context={props.context}
        Field={Field}
      />
      {faults.length > 0 && (
        <Faults
          id={faultId}
          faults={faults}
          noNumber={(name === 'decimal' || name === 'money') && !isDecimal(props.value)}
        />
      )}
    </>
  );
  const className = `alir-field alir-field-${name}${faults.length > 0 ? ' alir-field-faulty' : ''}`;
  return groups.has(name) ? (
    <fieldset className={className}>
      <legend>{words}</legend>
      {inside}
    </fieldset>
  ) : (
    <div className={className}>
      <label htmlFor={props.id}>{words}</label>
      {inside}
    </div>
  );
}

/** The schema's own choices, in known words. */
export function enumOptions(schema: JsonSchema, texts: Texts): readonly Option[] {
  const items = itemsOf(schema);
  const values = enumOf(items ?? schema);
  return values.map((value) => ({ value, label: texts.word(value) }));
}
