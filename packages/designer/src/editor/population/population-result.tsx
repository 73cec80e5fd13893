// What many letters come to: in sentences, as a table of steps with the colours of the canvas, and who is busy.

import type { ReactElement } from 'react';
import type { Estimate, PopulationReport } from '@alir/engine/simulate';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { titleOf } from '../../model/words/title-words.ts';
import { useSession } from '../session/session.tsx';
import { choose } from '../session/ui-state.ts';
import { heatFrom, heatOf } from '../../model/svg/heat.ts';
import { sayEstimate } from './heat.ts';
import { NumberField } from '../inspector/parts/number-field.tsx';
import { useCrowd, useCrowding } from './use-crowding.tsx';

export function PopulationResult(): ReactElement | null {
  const { texts } = useSession();
  const { population: words } = texts.trying;
  const report = useCrowd((state) => state.report);
  const told = useCrowd((state) => state.told);
  const phase = useCrowd((state) => state.phase);
  if (report === null || told === null) return null;
  return (
    <>
      <section aria-label={words.result}>
        <h3>{words.result}</h3>
        <div role={phase === 'done' ? 'status' : undefined}>
          {told.summary.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {told.stuck.map(({ message }) => (
          <p key={message} className="alir-issue">
            {message}
          </p>
        ))}
      </section>
      {report.steps.length === 0 ? null : <StepTable report={report} />}
      <Legend />
      <Busy report={report} />
    </>
  );
}

function StepTable({ report }: { readonly report: PopulationReport }): ReactElement {
  const { ui, texts, lang } = useSession();
  const { population: words } = texts.trying;
  const called = useStepNames();
  const said = (one: Estimate | null): string => (one === null ? '–' : sayEstimate(one, lang));
  const meanOf = (one: Estimate | null): string =>
    one === null ? '–' : sayEstimate({ ...one, range: null }, lang);
  return (
    <table className="alir-loads">
      <caption>{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.columns.step}</th>
          <th scope="col">{words.half}</th>
          <th scope="col">{words.most}</th>
          <th scope="col">{words.done}</th>
          <th scope="col">{words.left}</th>
        </tr>
      </thead>
      <tbody>
        {report.steps.map(({ step, waitingOfHalf, waitingOfMost, done, left }) => (
          <tr
            key={step}
            data-level={waitingOfHalf === null ? undefined : heatOf(waitingOfHalf.mean)}
          >
            <th scope="row">
              <button type="button" onClick={() => choose(ui, step)}>
                {called(step)}
              </button>
            </th>
            <td>{said(waitingOfHalf)}</td>
            <td>{said(waitingOfMost)}</td>
            <td>{meanOf(done)}</td>
            <td>{meanOf(left)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What people call a step; of another flow, by its key in words. */
function useStepNames(): (step: string) => string {
  const { lang } = useSession();
  const document = useCrowd((state) => state.document);
  return (key) => {
    const step = document === null ? undefined : graphOf(document).steps.get(key);
    return step ? titleOf(step, lang) : key;
  };
}

/** What the colours mean, in words. */
function Legend(): ReactElement {
  const { texts } = useSession();
  const { population: words } = texts.trying;
  return (
    <section aria-label={words.legend}>
      <h3>{words.legend}</h3>
      <ul className="alir-legend">
        {heatFrom.map((from, level) => (
          <li key={from} data-level={level}>
            {words.levels[level]}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who is busy, with how many people do the work of a post. */
function Busy({ report }: { readonly report: PopulationReport }): ReactElement | null {
  const { texts, lang } = useSession();
  const { population: words } = texts.trying;
  const crowding = useCrowding();
  const settings = useCrowd((state) => state.settings);
  const testing = useCrowd((state) => state.testing);
  if (settings === null || testing === null) return null;
  const { positions, users } = testing.world.organisation;
  const busiest = Object.entries(report.busy)
    .flatMap(([who, part]) => (part === null ? [] : [{ who, mean: part.mean }]))
    .toSorted((one, other) => other.mean - one.mean)
    .slice(0, mostBusy);
  if (busiest.length === 0) return null;
  return (
    <section aria-label={words.busy}>
      <h3>{words.busy}</h3>
      <p className="alir-help">{words.peopleHelp}</p>
      <ul className="alir-busy">
        {busiest.map(({ who, mean }) => {
          const name = positions.get(who)?.name ?? users.get(who)?.name ?? who;
          const part = mean.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', {
            style: 'percent',
            maximumFractionDigits: 0,
          });
          return (
            <li key={who}>
              <span>{words.busyFor(name, part)}</span>
              <meter
                min={0}
                max={1}
                high={0.8}
                optimum={0.3}
                value={mean}
                aria-label={words.busyFor(name, part)}
              />
              <NumberField
                label={words.people(name)}
                value={settings.people[who] ?? 1}
                least={1}
                most={50}
                set={(count) =>
                  count !== null && crowding.set({ people: { ...settings.people, [who]: count } })
                }
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Posts that are told of. */
const mostBusy = 10;
