// Where a step leads on that nobody decides: when its parts, its children or its program are done, when that fails, or at once; and
// what is filled in on the way.

import type { ReactElement } from 'react';
import { isList, isObject } from '../../../model/change/change.ts';
import type { Exit, Step } from '../../../model/graph/step.ts';
import { valueAt } from '../../../model/change/change.ts';
import { speakerOf } from '../../../model/words/speaker.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { FormulaTable } from '../parts/formula-table.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { WaysField } from '../parts/way-field.tsx';

export function WaysSection({ step }: { readonly step: Step }): ReactElement | null {
  const { details } = useSession().texts;
  const { run, reason } = useCommands();
  const { exits, state, key } = step;
  const via = (kind: Exit['via']): readonly Exit[] => exits.filter((exit) => exit.via === kind);
  const [always, done, error] = [via('always'), via('done'), via('error')];
  const target = done[0]?.target ?? null;
  const mayFail = state['call'] !== undefined || state['each'] !== undefined;
  if (always.length + done.length + error.length === 0 && !mayFail) return null;
  return (
    <section className="alir-section">
      <h3>{details.ways}</h3>
      {always.length === 0 ? null : <WaysField ways={always} />}
      {done.length === 0 ? null : (
        <fieldset className="alir-outcome">
          <legend>{details.doneWays}</legend>
          <WaysField ways={done} />
        </fieldset>
      )}
      {error.length === 0 ? null : (
        <fieldset className="alir-outcome">
          <legend>{details.errorWays}</legend>
          <WaysField ways={error} />
          <button
            type="button"
            className="alir-button"
            onClick={() => run({ type: 'set-property', step: key, at: ['onError'] })}
          >
            {details.removeErrorWay}
          </button>
        </fieldset>
      )}
      {mayFail && error.length === 0 && target !== null ? (
        <>
          <p className="alir-help">{details.errorHelp}</p>
          <button
            type="button"
            className="alir-button"
            onClick={() => run({ type: 'set-property', step: key, at: ['onError'], value: target })}
          >
            {details.addErrorWay}
          </button>
        </>
      ) : null}
      {[...always, ...done, ...error].map((exit) => (
        <FilledIn key={exit.at.join('/')} step={step} exit={exit} />
      ))}
      {reason}
    </section>
  );
}

/** What is filled in on a way. */
function FilledIn({
  step,
  exit,
}: {
  readonly step: Step;
  readonly exit: Exit;
}): ReactElement | null {
  const { texts, lang, nameOf } = useSession();
  const { details } = texts;
  const { field } = speakerOf(useDocument(), { lang, nameOf });
  const way = valueAt(step.state, exit.at);
  if (!isObject(way) || isList(way) || way['set'] === undefined) return null;
  return (
    <fieldset className="alir-outcome">
      <legend>{details.filledIn}</legend>
      <p className="alir-help">{details.filledInHelp}</p>
      <FormulaTable
        step={step.key}
        at={[...exit.at, 'set']}
        value={way['set']}
        nameOf={(name) => field([name])}
      />
    </fieldset>
  );
}
