// The series of numbers that a step draws from: how a number looks, and when counting starts again.

import type { ReactElement } from 'react';
import { isObject } from '../../../model/change/change.ts';
import type { Step } from '../../../model/graph/step.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { ChoiceField, TextField } from '../field.tsx';
import { useCommands } from '../parts/use-commands.tsx';

export function SeriesSection({ step }: { readonly step: Step }): ReactElement | null {
  const { flow } = useDocument();
  const all = isObject(flow['series']) ? flow['series'] : {};
  const drawn = namesIn(step, Object.keys(all));
  if (drawn.length === 0) return null;
  return (
    <>
      {drawn.map((name) => (
        <Series key={name} name={name} />
      ))}
    </>
  );
}

const resets = ['year', 'month', 'day', 'never'] as const;

function Series({ name }: { readonly name: string }): ReactElement {
  const { details } = useSession().texts;
  const { today } = useSession();
  const { flow } = useDocument();
  const { run, reason } = useCommands();
  const all = isObject(flow['series']) ? flow['series'] : {};
  const series = isObject(all[name]) ? all[name] : {};
  const { reset } = series;
  const format = typeof series['format'] === 'string' ? series['format'] : '{n}';
  return (
    <section className="alir-section">
      <h3>{details.series}</h3>
      <TextField
        label={details.seriesFormat}
        help={`${details.seriesFormatHelp} ${details.seriesSample(sample(format, today))}`}
        value={format}
        command={(words) => ({
          type: 'set-property',
          step: null,
          at: ['series', name, 'format'],
          ...(words !== '' && { value: words }),
        })}
      />
      <ChoiceField
        label={details.seriesReset}
        value={resets.find((one) => one === reset) ?? 'year'}
        choices={resets.map((value) => ({ value, label: details.seriesResets[value] }))}
        choose={(value) =>
          run({ type: 'set-property', step: null, at: ['series', name, 'reset'], value })
        }
      />
      {reason}
    </section>
  );
}

/** The series that anything of a step draws from. */
function namesIn({ state, children }: Step, names: readonly string[]): readonly string[] {
  if (children.length > 0) return [];
  const written = JSON.stringify(state);
  return names.filter((name) => new RegExp(`(?:number|reserve)\\(\\s*'${name}'`).test(written));
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** How the twelfth number of today would look. */
function sample(format: string, today: string): string {
  const [year = '', month = '', day = ''] = today.split('-');
  return format
    .replaceAll(/\{n(?::(\d+))?\}/g, (_, width: string | undefined) =>
      '12'.padStart(Number(width ?? 0), '0'),
    )
    .replaceAll('{yyyy}', year)
    .replaceAll('{mm}', month)
    .replaceAll('{dd}', day)
    .replaceAll('{roman}', roman[Number(month) - 1] ?? '');
}
