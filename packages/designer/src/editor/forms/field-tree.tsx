// The fields of a form in their groups: one stop for the tab key. Arrows choose, Alt and arrows move, Insert adds, Delete takes off.

import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { kindOf } from '../../model/forms/field-kind.ts';
import type { FormField, FormGroup } from '../../model/forms/form-parts.ts';
import { saidIn } from '../../model/words/said.ts';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { useSession } from '../session/session.tsx';
import type { Chosen, EditedForm } from './edited-form.ts';
import { type FormMoves, useFormMoves } from './use-form-moves.ts';
import { useFormTexts } from './use-form-texts.ts';

/** One row: a group, or a field of it. */
type Row =
  | {
      readonly kind: 'group';
      readonly section: number;
      readonly group: FormGroup;
      readonly count: number;
    }
  | {
      readonly kind: 'field';
      readonly field: FormField;
      readonly place: number;
      readonly count: number;
    };

export function FieldTree(props: {
  readonly edited: EditedForm;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}): ReactElement {
  const words = useFormTexts();
  const { edited, chosen, choose } = props;
  const rows = rowsOf(edited.groups);
  const moves = useFormMoves(edited, choose);
  const tree = useRef<HTMLDivElement>(null);
  const isKeyed = useRef(false);
  const at = rows.findIndex((row) => isChosen(row, chosen));
  useEffect(() => {
    // Rows that move are put in again by the browser, which forgets the focus.
    if (!isKeyed.current) return;
    isKeyed.current = false;
    tree.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  });
  const key = at === -1 ? '' : keyOf(rows[at]);
  useEffect(() => {
    tree.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  const go = (to: number): void => {
    const row = rows[Math.max(0, Math.min(to, rows.length - 1))];
    if (row) choose(chosenOf(row));
  };
  const keys = (event: KeyboardEvent): void => {
    const act = actOf(event, { moves, chosen, go, at, last: rows.length - 1 });
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    isKeyed.current = event.key !== 'Insert';
    act();
  };
  return (
    <div className="alir-forms-list">
      <TreeTools chosen={chosen} isMovable={at !== -1} moves={moves} />
      <div
        ref={tree}
        role="tree"
        aria-label={words.fields}
        className="alir-forms-tree"
        onKeyDown={keys}
      >
        {rows.map((row, index) => (
          <TreeRow
            key={keyOf(row)}
            row={row}
            isChosen={index === at}
            isStop={index === Math.max(at, 0)}
            choose={() => choose(chosenOf(row))}
          />
        ))}
      </div>
      <p className="alir-help">{rows.length === 0 ? words.empty : words.fieldsHelp}</p>
    </div>
  );
}

function rowsOf(groups: readonly FormGroup[]): readonly Row[] {
  return groups.flatMap((group, section): readonly Row[] => [
    // A form of one group without a title has no heading, here as in the inbox.
    ...(groups.length === 1 && group.title === undefined
      ? []
      : [{ kind: 'group' as const, section, group, count: groups.length }]),
    ...group.fields.map((field, place): Row => ({
      kind: 'field',
      field,
      place,
      count: group.fields.length,
    })),
  ]);
}

function keyOf(row: Row | undefined): string {
  if (row === undefined) return '';
  return row.kind === 'field' ? row.field.name : `:${row.section}`;
}

function isChosen(row: Row, chosen: Chosen): boolean {
  return row.kind === 'field'
    ? chosen.kind === 'field' && chosen.name === row.field.name
    : chosen.kind === 'group' && chosen.section === row.section;
}

function chosenOf(row: Row): Chosen {
  return row.kind === 'field'
    ? { kind: 'field', name: row.field.name }
    : { kind: 'group', section: row.section };
}

interface Keyed {
  readonly moves: FormMoves;
  readonly chosen: Chosen;
  readonly go: (to: number) => void;
  readonly at: number;
  readonly last: number;
}

/** What a key does here, or null. */
function actOf(event: KeyboardEvent, { moves, chosen, go, at, last }: Keyed): (() => void) | null {
  if (event.ctrlKey || event.metaKey) return null;
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step !== 0) return event.altKey ? () => moves.move(chosen, step) : () => go(at + step);
  switch (event.key) {
    case 'Home':
      return () => go(0);
    case 'End':
      return () => go(last);
    case 'Insert':
      return () => moves.add(chosen);
    case 'Delete':
      return () => moves.remove(chosen);
    default:
      return null;
  }
}

/** What the keys do, for those who press. */
function TreeTools(props: {
  readonly chosen: Chosen;
  readonly isMovable: boolean;
  readonly moves: FormMoves;
}): ReactElement {
  const words = useFormTexts();
  const { chosen, isMovable, moves } = props;
  return (
    <div className="alir-forms-tools">
      <button type="button" className="alir-button alir-primary" onClick={() => moves.add(chosen)}>
        <Icon name="plus" />
        {words.addField}
      </button>
      <IconButton
        icon="up"
        label={words.moveUp}
        isOff={!isMovable}
        act={() => moves.move(chosen, -1)}
      />
      <IconButton
        icon="down"
        label={words.moveDown}
        isOff={!isMovable}
        act={() => moves.move(chosen, 1)}
      />
      <IconButton
        icon="trash"
        label={words.takeOff}
        isOff={chosen.kind !== 'field'}
        act={() => moves.remove(chosen)}
      />
    </div>
  );
}

function TreeRow(props: {
  readonly row: Row;
  readonly isChosen: boolean;
  readonly isStop: boolean;
  readonly choose: () => void;
}): ReactElement {
  const { row } = props;
  const place = row.kind === 'field' ? row.place : row.section;
  return (
    <div
      role="treeitem"
      aria-level={row.kind === 'field' ? 2 : 1}
      aria-setsize={row.count}
      aria-posinset={place + 1}
      aria-selected={props.isChosen}
      tabIndex={props.isStop ? 0 : -1}
      className={row.kind === 'field' ? 'alir-forms-field' : 'alir-forms-group'}
      onClick={props.choose}
      onFocus={props.choose}
    >
      {row.kind === 'field' ? <FieldWords field={row.field} /> : <GroupWords {...row} />}
    </div>
  );
}

function GroupWords({ group, section }: { readonly group: FormGroup; readonly section: number }) {
  const words = useFormTexts();
  const { lang } = useSession();
  const title = saidIn(group.title, lang);
  return <>{title === '' ? words.untitledGroup(section + 1) : title}</>;
}

function FieldWords({ field }: { readonly field: FormField }): ReactElement {
  const words = useFormTexts();
  const label = useFieldLabel(field);
  const { access, requiredFor, widget } = field.written;
  const kind = kindOf(field.schema, widget);
  const notes = [
    kind === 'other' ? words.other : words.kinds[kind].name,
    ...(access === 'read' ? [words.read] : []),
    ...(access === 'hidden' ? [words.hidden] : []),
    ...(requiredFor === undefined ? [] : [words.mustBeFilled]),
  ];
  return (
    <>
      <span>{label}</span>
      <small>{notes.join(' · ')}</small>
    </>
  );
}

/** What people call a field on its form. */
function useFieldLabel({ name, written, schema }: FormField): string {
  const { lang } = useSession();
  return saidIn(written['label'], lang) || saidIn(schema['title'], lang) || name;
}
