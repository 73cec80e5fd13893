// Where it is held up, as history says: figures of real letters on canvas and outline, and as a table.

import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { FlowFiguresView } from '@alir/engine/core/types';
import type { FiguresSource } from '../../figures/figures-source.ts';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { heatChoices, heatLevel, heatWords, type HeatBy } from '../../model/svg/figures.ts';
import { titleOf } from '../../model/words/title-words.ts';
import { noMarks } from '../marks/marks.ts';
import { useMarksStore } from '../marks/use-marks.tsx';
import { whyOf } from '../parts/why-of.ts';
import { useDocument, useSession } from '../session/session.tsx';
import { choose } from '../session/ui-state.ts';
import { figuresMarks } from './figures-marks.ts';
import { type FiguresWords, figuresWords } from './figures-words.ts';

const HOUR = 3_600;

type Read = FlowFiguresView | 'loading' | 'none' | { readonly failure: string | null };

export function FiguresPanel({ source }: { readonly source: FiguresSource }): ReactElement {
  const { lang } = useSession();
  const marks = useMarksStore();
  const words = figuresWords(lang);
  const [days, setDays] = useState(90);
  const [by, setBy] = useState<HeatBy>('time');
  const [turn, again] = useState(0);
  const read = useFigures(source, days, turn);
  const figures = typeof read === 'object' && 'steps' in read ? read : null;
  useEffect(() => {
    marks.setState(figures ? figuresMarks(figures, by, lang) : noMarks, true);
  }, [marks, figures, by, lang]);
  useEffect(() => () => marks.setState(noMarks, true), [marks]);
  return (
    <div className="alir-population">
      <Choice
        label={words.heatBy}
        value={by}
        choices={heatChoices(lang)}
        set={(chosen) => setBy(chosen)}
      />
      <Choice
        label={words.period}
        value={days}
        choices={words.periods}
        set={(chosen) => setDays(chosen)}
      />
      <Told read={read} words={words} />
      {figures ? <FiguresTable figures={figures} by={by} words={words} /> : null}
      {figures && by !== 'none' ? <Legend by={by} words={words} /> : null}
      {figures ? <p className="alir-help">{words.secret}</p> : null}
      <button type="button" className="alir-button" onClick={() => again(turn + 1)}>
        {words.again}
      </button>
    </div>
  );
}

/** What was read last of the flow that is open, by its name. */
function useFigures(source: FiguresSource, days: number, turn: number): Read {
  const name = String(useDocument().flow['flow'] ?? '');
  const [read, setRead] = useState<Read>('loading');
  useEffect(() => {
    let isWanted = true;
    const tell = (found: Read): void => {
      if (isWanted) setRead(found);
    };
    source.read(name, days).then(
      (found) => tell(found ?? 'none'),
      (error: unknown) => tell({ failure: whyOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [source, name, days, turn]);
  return read;
}

function Choice<T extends string | number>(props: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, words: string])[];
  readonly set: (value: T) => void;
}): ReactElement {
  const { label, value, choices, set } = props;
  return (
    <label className="alir-field">
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = choices.find(([one]) => String(one) === target.value);
          if (chosen) set(chosen[0]);
        }}
      >
        {choices.map(([one, said]) => (
          <option key={one} value={one}>
            {said}
          </option>
        ))}
      </select>
    </label>
  );
}

function Told({ read, words }: { readonly read: Read; readonly words: FiguresWords }) {
  const { lang } = useSession();
  if (read === 'loading') return <p role="status">{words.loading}</p>;
  if (read === 'none') return <p role="status">{words.none}</p>;
  if ('failure' in read) return <p role="alert">{words.failed(read.failure)}</p>;
  const at = new Date(read.at).toLocaleTimeString(lang === 'id' ? 'id-ID' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
  return <p role="status">{read.steps.length === 0 ? words.none : words.open(read.open, at)}</p>;
}

function FiguresTable(props: {
  readonly figures: FlowFiguresView;
  readonly by: HeatBy;
  readonly words: FiguresWords;
}): ReactElement | null {
  const { ui, texts, lang } = useSession();
  const { steps } = graphOf(useDocument());
  const { figures, by, words } = props;
  if (figures.steps.length === 0) return null;
  const hours = (seconds: number | undefined): string =>
    seconds === undefined
      ? '–'
      : (seconds / HOUR).toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', {
          maximumFractionDigits: 1,
        });
  return (
    <div className="alir-figures" role="region" aria-label={words.table} tabIndex={0}>
      <table className="alir-loads">
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.columns.step}</th>
            <th scope="col">{words.here}</th>
            <th scope="col">{words.half}</th>
            <th scope="col">{words.most}</th>
            <th scope="col">{words.done}</th>
          </tr>
        </thead>
        <tbody>
          {figures.steps.map((one) => {
            const known = steps.get(one.step);
            return (
              <tr key={one.step} data-level={heatLevel(one, by) ?? undefined}>
                <th scope="row">
                  {known ? (
                    <button type="button" onClick={() => choose(ui, one.step)}>
                      {titleOf(known, lang)}
                    </button>
                  ) : (
                    words.other
                  )}
                </th>
                <td>
                  {one.here}
                  {one.overdue > 0 ? <small> {words.overdue(one.overdue)}</small> : null}
                </td>
                <td>{hours(one.working?.half)}</td>
                <td>{hours(one.working?.most)}</td>
                <td>
                  {one.done}
                  {one.late > 0 ? <small> {words.late(one.late)}</small> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** What the colours mean, in words. */
function Legend({ by, words }: { readonly by: HeatBy; readonly words: FiguresWords }) {
  const { lang } = useSession();
  return (
    <section aria-label={words.legend}>
      <h3>{words.legend}</h3>
      <ul className="alir-legend">
        {heatWords(by, lang).map((said, level) => (
          <li key={said} data-level={level}>
            {said}
          </li>
        ))}
      </ul>
    </section>
  );
}
