// What is wrong, as sentences: a press leads to the place, another mends it where that can be said.

import type { ReactElement } from 'react';
import type { Trouble } from '../../proof/prover.ts';
import { Icon } from '../parts/icon.tsx';
import { useDispatch, useSession } from '../session/session.tsx';
import { inspect } from '../session/ui-state.ts';
import { useProving } from './use-proving.tsx';

export function ProblemsPanel(): ReactElement {
  const { texts } = useSession();
  const troubles = useProving((state) => state.proof?.troubles ?? null);
  const failure = useProving((state) => state.failure);
  return (
    <div className="alir-problems">
      {failure === null ? null : <p role="alert">{texts.notProved(failure)}</p>}
      {troubles === null ? <p role="status">{texts.proving}</p> : null}
      {troubles?.length === 0 ? <p role="status">{texts.noProblems}</p> : null}
      <ul>
        {(troubles ?? []).map((trouble) => (
          <TroubleItem key={nameOf(trouble)} trouble={trouble} />
        ))}
      </ul>
    </div>
  );
}

function nameOf({ code, place, sentence }: Trouble): string {
  return `${code} ${place.step} ${place.at.join('/')} ${sentence.en}`;
}

function TroubleItem({ trouble }: { readonly trouble: Trouble }): ReactElement {
  const { ui, texts, lang } = useSession();
  const dispatch = useDispatch();
  const { severity, sentence, place, repair } = trouble;
  return (
    <li className="alir-problem" data-severity={severity}>
      <button
        type="button"
        className="alir-problem-go"
        onClick={() => inspect(ui, place.step, place.at.join('/'))}
      >
        <Icon name={severity} />
        <span className="alir-hidden">{severity === 'error' ? texts.error : texts.warning}: </span>
        <span>{sentence[lang]}</span>
      </button>
      {repair === null ? null : (
        <button type="button" className="alir-button" onClick={() => dispatch(repair)}>
          {texts.repair}
        </button>
      )}
    </li>
  );
}
