// A value of the flow's data, to be read: by its schema, in the reader's words.

import type { ReactElement, ReactNode } from 'react';
import type { Json, JsonObject, JsonSchema } from '@alir/engine/core/types';
import { usePositionNames, useUnitName } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { formatDate, formatMoment } from '../time/format-time.ts';
import { formatDecimal } from './decimal.ts';
import { enumOptions } from './field.tsx';
import { labelOf } from './label.ts';
import { recipientShape } from './recipients/recipient-shape.ts';
import type { RecipientShape } from './recipients/recipient-shape.ts';
import { instructionsOf, positionOf, roleOf } from './recipients/recipients.ts';
import {
  formatOf,
  isFilled,
  isJsonArray,
  isJsonObject,
  itemsOf,
  propertiesOf,
  typeOf,
} from './schema.ts';
import { kindOfValue } from './value-kind.ts';
import type { ValueKind } from './value-kind.ts';
import { AttachmentLine } from './widgets/attachment-widget.tsx';
import type { Option } from './widgets/widget-props.ts';

export interface ReadValueProps {
  readonly value: Json | undefined;
  readonly schema: JsonSchema;
  readonly options?: readonly Option[] | null;
  /** What the value stands for. */
  readonly kind?: ValueKind | null;
}

export function ReadValue(props: ReadValueProps): ReactElement {
  const { texts, lang, zone } = useEnvironment();
  const { value, schema } = props;
  if (!isFilled(value) || value === undefined || value === null)
    return <span className="alir-nothing">{texts.form.nothing}</span>;
  if (typeof value === 'boolean') return <>{value ? texts.form.yes : texts.form.no}</>;
  if (typeof value === 'number') return <>{value.toLocaleString(lang)}</>;
  if (isJsonArray(value)) return <ReadList {...props} list={value} />;
  if (isJsonObject(value)) return <ReadObject value={value} schema={schema} />;
  const options = props.options ?? enumOptions(schema, texts);
  const option = options.find((candidate) => candidate.value === value);
  if (option !== undefined) return <>{option.label}</>;
  if (props.kind === 'position') return <PositionName id={value} />;
  if (props.kind === 'unit') return <UnitName id={value} />;
  switch (formatOf(schema)) {
    case 'date':
      return <>{formatDate(value, lang, 'UTC')}</>;
    case 'date-time':
      return <>{formatMoment(value, lang, zone)}</>;
    case 'decimal':
      return <>{(props.kind === 'money' ? 'Rp\u00a0' : '') + formatDecimal(value, lang)}</>;
    case 'attachment':
      return <AttachmentLine id={value} />;
    case 'position':
      return <PositionName id={value} />;
    default:
      return <span className="alir-prose">{breakable(value)}</span>;
  }
}

/** A letter's number breaks after a slash, if it must, and not within its year. */
function breakable(text: string): ReactNode {
  return text
    .split(/(?<=\/)/)
    .flatMap((part, index) => (index === 0 ? [part] : [<wbr key={index} />, part]));
}

function PositionName({ id }: { readonly id: string }): ReactElement {
  return <>{usePositionNames([id])(id)}</>;
}

function UnitName({ id }: { readonly id: string }): ReactElement {
  return <>{useUnitName(id)}</>;
}

function ReadList(props: ReadValueProps & { readonly list: readonly Json[] }): ReactElement {
  const items = itemsOf(props.schema) ?? {};
  const objects = props.list.filter(isJsonObject);
  if (objects.length > 0) {
    const shape = recipientShape(items);
    return shape === null ? (
      <ReadRows rows={objects} items={items} />
    ) : (
      <ReadRecipients recipients={objects} shape={shape} />
    );
  }
  return (
    <ul className="alir-read-list">
      {props.list.map((entry, index) => (
        <li key={index}>
          <ReadValue
            value={entry}
            schema={items}
            options={props.options ?? null}
            kind={props.kind ?? null}
          />
        </li>
      ))}
    </ul>
  );
}

function ReadObject(props: {
  readonly value: JsonObject;
  readonly schema: JsonSchema;
}): ReactElement {
  const { lang, texts } = useEnvironment();
  const known = new Map(propertiesOf(props.schema));
  const shape = recipientShape(props.schema);
  if (shape !== null) return <ReadRecipients recipients={[props.value]} shape={shape} />;
  return (
    <dl className="alir-facts">
      {Object.entries(props.value).map(([name, value]) => {
        const schema = known.get(name) ?? {};
        return (
          <div key={name}>
            <dt>{labelOf(name, schema, lang, texts)}</dt>
            <dd>
              <ReadValue value={value} schema={schema} kind={kindOfValue(name)} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/**
 * A table; where it is narrow its rows are cards. That takes it out of the layout of tables, so its parts say what they are. A
 * column in which nobody has filled anything is left out.
 */
function ReadRows(props: {
  readonly rows: readonly JsonObject[];
  readonly items: JsonSchema;
}): ReactElement {
  const { lang, texts } = useEnvironment();
  const columns = propertiesOf(props.items)
    .filter(([name]) => props.rows.some((row) => isFilled(row[name])))
    .map(([name, schema]) => ({ name, schema, label: labelOf(name, schema, lang, texts) }));
  return (
    <div className="alir-scroll" tabIndex={0} role="group" aria-label={texts.form.table}>
      <table className="alir-table alir-table-cards" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ name, schema, label }) => (
              <th key={name} scope="col" role="columnheader" className={cellClass(schema)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rows.map((row, index) => (
            <tr key={index} role="row">
              {columns.map(({ name, schema, label }) => (
                <td key={name} role="cell" className={cellClass(schema)} data-label={label}>
                  <ReadValue value={row[name]} schema={schema} kind={kindOfValue(name)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellClass(schema: JsonSchema): string | undefined {
  const numeric = formatOf(schema) === 'decimal' || ['integer', 'number'].includes(typeOf(schema));
  return numeric ? 'alir-cell-number' : undefined;
}

function ReadRecipients(props: {
  readonly recipients: readonly JsonObject[];
  readonly shape: RecipientShape;
}): ReactElement {
  const { texts, lang } = useEnvironment();
  const { shape } = props;
  const nameOf = usePositionNames(
    props.recipients.map((recipient) => positionOf(recipient, shape)),
  );
  return (
    <ul className="alir-read-list">
      {props.recipients.map((recipient) => {
        const role = roleOf(recipient, shape);
        const day = shape.deadline === null ? null : recipient[shape.deadline];
        const note = shape.note === null ? null : recipient[shape.note];
        const words = [
          role === null ? null : texts.word(role),
          instructionsOf(recipient, shape).map(texts.word).join(', '),
          typeof day === 'string' ? texts.recipients.by(formatDate(day, lang, 'UTC')) : null,
        ];
        return (
          <li key={positionOf(recipient, shape)}>
            <strong>{nameOf(positionOf(recipient, shape))}</strong>{' '}
            {words.filter((word) => word !== null && word !== '').join(' · ')}
            {typeof note === 'string' && <q>{note}</q>}
          </li>
        );
      })}
    </ul>
  );
}
