// For operators: everything that waits for a position goes to another one, when the position is given up or nobody follows.
// What goes over and what stays is said afterwards, each with why.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { Intent, TransferAllResult } from '../client/client.ts';
import { intents } from '../client/intents.ts';
import { PositionSearch } from '../form/recipients/position-search.tsx';
import { ErrorState } from '../parts/states.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { useHandover } from '../queries/use-handover.ts';
import { usePositionLoad, usePositionNames } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { usePageTitle } from '../session/page-title.tsx';
import { HandoverResult } from './handover-result.tsx';
import { PositionLoad } from './position-load.tsx';

export function HandoverPage(): ReactElement {
  const { texts } = useEnvironment();
  const words = texts.acts.handover;
  const [from, setFrom] = useState<string | null>(null);
  const [result, setResult] = useState<Done | null>(null);
  usePageTitle(words.title);
  return (
    <article className="alir-handover">
      <header className="alir-list-head">
        <h1>{words.title}</h1>
        <p className="alir-help">{words.explanation}</p>
      </header>
      {result !== null ? (
        <HandoverResult
          {...result}
          again={() => {
            setResult(null);
            setFrom(null);
          }}
        />
      ) : (
        <div className="alir-card alir-handover-form">
          <PositionChoice label={words.from} without={null} chosen={from} choose={setFrom} />
          {from !== null && <Successor key={from} from={from} done={setResult} />}
        </div>
      )}
    </article>
  );
}

interface Done {
  readonly to: string;
  readonly result: Extract<TransferAllResult, { ok: true }>;
}

/** What waits, who gets it and why. Nothing is asked where nothing waits. */
function Successor(props: {
  readonly from: string;
  readonly done: (done: Done) => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const { from } = props;
  const load = usePositionLoad(from);
  if (load.data === undefined)
    return load.isError ? (
      <ErrorState error={load.error} retry={() => void load.refetch()} />
    ) : (
      <div className="alir-skeleton alir-skeleton-chips" />
    );
  return (
    <>
      <PositionLoad load={load.data} />
      {load.data.open > 0 && <HandoverForm {...props} />}
      {load.data.open === 0 && <p className="alir-help">{texts.acts.handover.nothing}</p>}
    </>
  );
}

function HandoverForm(props: {
  readonly from: string;
  readonly done: (done: Done) => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const words = texts.acts.handover;
  const id = useId();
  const { from } = props;
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  // Kept until it is answered: asked again after a lost answer it is the same command.
  const [pending, setPending] = useState<Intent | null>(null);
  const { send, sending, error } = useHandover();

  const hand = async (position: string, intent: Intent): Promise<void> => {
    setPending(intent);
    setRefused(null);
    const result = await send(intent);
    if (result === null) return;
    setPending(null);
    if (!result.ok) return setRefused(result.problem.detail ?? result.problem.title);
    props.done({ to: position, result });
  };
  const press = (): void => {
    setTried(true);
    if (to === null || reason.trim() === '') return;
    void hand(to, intents.transferAll(from, { to, reason }));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      <PositionChoice
        label={words.to}
        without={from}
        chosen={to}
        choose={setTo}
        fault={tried && to === null ? words.chooseTo : null}
      />
      <WordsField
        id={`${id}-reason`}
        label={words.reason}
        required
        words={reason}
        fault={tried && reason.trim() === '' ? texts.acts.reasonNeeded : null}
        change={setReason}
      />
      {refused !== null && (
        <p className="alir-issue" role="alert">
          {refused}
        </p>
      )}
      {error !== null && pending !== null && to !== null && (
        <ErrorState error={error} retry={() => void hand(to, pending)} />
      )}
      <button type="submit" className="alir-button alir-button-primary" disabled={sending}>
        {sending ? texts.task.sending : words.send}
      </button>
    </form>
  );
}

function PositionChoice(props: {
  readonly label: string;
  /** Cannot be chosen; null: any can. */
  readonly without: string | null;
  readonly chosen: string | null;
  readonly choose: (position: string | null) => void;
  readonly fault?: string | null;
}): ReactElement {
  const { texts } = useEnvironment();
  const id = useId();
  const { label, without, chosen, choose, fault = null } = props;
  const nameOf = usePositionNames(chosen === null ? [] : [chosen]);
  return (
    <fieldset className="alir-field alir-people">
      <legend>
        {label}
        <span className="alir-required">{texts.form.required}</span>
      </legend>
      {chosen === null ? (
        <PositionSearch
          id={`${id}-search`}
          label={texts.acts.handover.search}
          chosen={new Set(without === null ? [] : [without])}
          choose={(position) => choose(position.id)}
        />
      ) : (
        <div className="alir-chips">
          <button type="button" className="alir-chip" aria-pressed onClick={() => choose(null)}>
            {nameOf(chosen)}
          </button>
          <button
            type="button"
            className="alir-button alir-button-quiet"
            onClick={() => choose(null)}
          >
            {texts.acts.handover.change}
          </button>
        </div>
      )}
      {fault !== null && (
        <p className="alir-issue" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
