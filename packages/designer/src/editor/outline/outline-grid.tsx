// The flow as a table of steps, as powerful as the canvas: one tab stop, arrows from row to row, a whole step each.

import { memo, useEffect, useRef } from 'react';
import type { MouseEvent, ReactElement, RefObject } from 'react';
import { type LongPress, useLongPress } from '../canvas/long-press.ts';
import { ChosenBar } from '../chosen/chosen-bar.tsx';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { gapAt } from '../../model/graph/gap-at.ts';
import type { OutlineRow } from '../../model/outline/outline.ts';
import { useOpenComments } from '../comments/use-open-comments.ts';
import { Icon } from '../parts/icon.tsx';
import type { StepMark } from '../marks/marks.ts';
import { markWords } from '../marks/marks-markup.ts';
import { useMarks } from '../marks/use-marks.tsx';
import { useSession, useUi } from '../session/session.tsx';
import { inspect, pick, toggle } from '../session/ui-state.ts';
import { useOutline } from './use-outline.ts';
import { useOutlineKeys } from './outline-keys.ts';

/** The columns, in the order in which they are read. */
const columns = ['step', 'who', 'deadline', 'ways', 'problems'] as const;

export function OutlineGrid(): ReactElement {
  const { editor, texts, ui } = useSession();
  const outline = useOutline();
  const focus = useUi((state) => state.focus);
  const onKeyDown = useOutlineKeys(outline);
  const [first] = outline.rows;
  // The row that Tab comes to: the one that the keyboard was at last, here or on the canvas.
  const current = outline.rows.some(({ key }) => key === focus) ? focus : (first?.key ?? null);
  return (
    <div className="alir-outline">
      <div
        role="treegrid"
        aria-label={texts.outline}
        aria-description={texts.canvasHelp}
        aria-multiselectable
        aria-rowcount={outline.rows.length + 1}
        onKeyDown={onKeyDown}
      >
        <div role="row" className="alir-outline-head" aria-rowindex={1}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {texts.columns[column]}
            </span>
          ))}
        </div>
        {outline.rows.map((row, index) => (
          <Row key={row.key} row={row} index={index + 2} isCurrent={row.key === current} />
        ))}
      </div>
      {outline.problems.length === 0 ? null : (
        <ul className="alir-outline-problems">
          {outline.problems.map(({ text, severity }) => (
            <li key={text} data-severity={severity}>
              <Icon name={severity} />
              {text}
            </li>
          ))}
        </ul>
      )}
      <div className="alir-outline-adding">
        <button
          type="button"
          className="alir-button"
          onClick={() => ui.setState({ adding: gapAt(graphOf(editor.document), current) })}
        >
          <Icon name="plus" />
          {texts.addHere}
        </button>
        <button
          type="button"
          className="alir-button"
          onClick={() => ui.setState({ adding: 'alone' })}
        >
          <Icon name="plus" />
          {texts.addAlone}
        </button>
      </div>
      <ChosenBar />
    </div>
  );
}

const Row = memo(function Row(props: {
  readonly row: OutlineRow;
  readonly index: number;
  readonly isCurrent: boolean;
}): ReactElement {
  const { ui, elementId, texts } = useSession();
  const { row, isCurrent } = props;
  const element = useRef<HTMLDivElement>(null);
  const isChosen = useUi((state) => state.chosen.includes(row.key));
  const pressed = usePressed(row.key);
  useFocusWhenAsked(element, row.key);
  const { mark, marked, comments } = useBeside(row.key);
  const errors = row.problems.filter(({ severity }) => severity === 'error').length;
  return (
    <div
      ref={element}
      id={`${elementId(row.key)}-row`}
      role="row"
      className="alir-outline-row"
      aria-level={row.level}
      aria-setsize={row.setsize}
      aria-posinset={row.posinset}
      aria-rowindex={props.index}
      aria-selected={isChosen}
      aria-label={[row.name, marked, comments].filter((part) => part !== '').join(', ')}
      {...(row.hasSteps && { 'aria-expanded': true })}
      tabIndex={isCurrent ? 0 : -1}
      data-step={row.key}
      {...pressed}
      onDoubleClick={() => inspect(ui, row.key)}
      onFocus={() => ui.setState({ focus: row.key })}
    >
      <span
        role="gridcell"
        className="alir-outline-step"
        style={{ paddingInlineStart: `${row.level - 1}rem` }}
      >
        <span className="alir-outline-number">{row.number}</span>
        <span>
          <strong>{row.title}</strong>
          <small>{row.kindWords}</small>
          {mark === undefined ? null : (
            <small
              className="alir-outline-mark"
              data-look={mark.look}
              data-level={mark.look === 'heat' ? mark.level : undefined}
            >
              {mark.look === 'heat' ? mark.text : marked}
            </small>
          )}
          {comments === '' ? null : <small>{comments}</small>}
        </span>
      </span>
      <span role="gridcell">{row.who ?? ''}</span>
      <span role="gridcell">{row.deadline ?? ''}</span>
      <Ways ways={row.ways} />
      <span
        role="gridcell"
        data-weight={errors > 0 ? 'error' : row.problems.length > 0 ? 'warning' : 'none'}
      >
        {row.problems.length === 0 ? '' : texts.problemCount(row.problems.length)}
      </span>
    </div>
  );
});

function Ways({ ways }: { readonly ways: OutlineRow['ways'] }): ReactElement {
  return (
    <span role="gridcell">
      {ways.map((way) => (
        <span key={way.id} className="alir-outline-way" data-broken={way.isBroken}>
          {way.words} → {way.destination}
        </span>
      ))}
    </span>
  );
}

/** Chooses a step, or takes it to those that are chosen: by Shift, by Ctrl, or by a finger that rests. */
function usePressed(key: string): LongPress & { readonly onClick: (event: MouseEvent) => void } {
  const { ui } = useSession();
  return {
    ...useLongPress(() => toggle(ui, key)),
    onClick({ shiftKey, ctrlKey, metaKey }) {
      if (shiftKey || ctrlKey || metaKey) toggle(ui, key);
      else pick(ui, key);
    },
  };
}

/** What lies beside the step: its mark, with the mark and its open comments in words; empty where there are none. */
function useBeside(step: string): {
  readonly mark: StepMark | undefined;
  readonly marked: string;
  readonly comments: string;
} {
  const { texts } = useSession();
  const mark = useMarks(({ steps }) => steps.get(step));
  const comments = useOpenComments(step);
  return {
    mark,
    marked: mark === undefined ? '' : markWords(mark, texts.trying.marks),
    comments: comments === 0 ? '' : texts.openComments(comments),
  };
}

/** Moves the browser's focus with the model's, while it is in the outline. */
function useFocusWhenAsked(element: RefObject<HTMLDivElement | null>, key: string): void {
  const isFocus = useUi((state) => state.focus === key);
  useEffect(() => {
    const row = element.current;
    if (isFocus && row && row.parentElement?.contains(document.activeElement)) row.focus();
  }, [isFocus, element]);
}
