// A list of objects (indicators, items): a row each, which on a phone becomes a card each.

import type { ReactElement } from 'react';
import type { JsonObject } from '@alir/engine/core/types';
import { Icon } from '../../parts/icon.tsx';
import { useEnvironment } from '../../session/environment.tsx';
import { issuesHere, issuesUnder } from '../issues.ts';
import { isJsonArray, isJsonObject, itemsOf, maxItemsOf, propertiesOf } from '../schema.ts';
import { Members } from './object-widget.tsx';
import type { WidgetProps } from './widget-props.ts';

export function TableWidget(props: WidgetProps): ReactElement {
  const { texts } = useEnvironment();
  const items = itemsOf(props.schema);
  const rows = isJsonArray(props.value) ? props.value.filter(isJsonObject) : [];
  if (items === null) return <p>{texts.form.unreadable}</p>;
  const keep = (next: readonly JsonObject[]): void =>
    props.onChange(next.length === 0 ? undefined : next);
  return (
    <div className="alir-rows" id={props.id} tabIndex={-1}>
      {rows.map((row, index) => {
        const faults = issuesUnder(props.issues, index);
        return (
          // Rows have no id of their own; they are only added at the end and taken out.
          <fieldset key={index} className="alir-row">
            <legend>{texts.form.row(index + 1, headOf(row, items))}</legend>
            {issuesHere(faults).map((issue) => (
              <p className="alir-issue" key={issue.detail}>
                {issue.detail}
              </p>
            ))}
            <Members
              id={`${props.id}-${index}`}
              schema={items}
              value={row}
              issues={faults}
              context={props.context}
              Field={props.Field}
              onChange={(next) => keep(rows.map((other, at) => (at === index ? next : other)))}
            />
            <button
              type="button"
              className="alir-button alir-button-quiet"
              onClick={() => keep(rows.filter((_, at) => at !== index))}
            >
              {texts.form.removeRow(index + 1)}
            </button>
          </fieldset>
        );
      })}
      {rows.length < maxItemsOf(props.schema) && (
        <button type="button" className="alir-button" onClick={() => props.onChange([...rows, {}])}>
          <Icon name="plus" />
          {texts.form.addRow}
        </button>
      )}
    </div>
  );
}

/** The first text of a row names it: the indicator's code. */
function headOf(row: JsonObject, items: NonNullable<ReturnType<typeof itemsOf>>): string {
  const [first] = propertiesOf(items);
  const value = first === undefined ? undefined : row[first[0]];
  return typeof value === 'string' ? value : '';
}
