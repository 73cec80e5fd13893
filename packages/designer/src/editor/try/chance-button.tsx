// What somebody could do, as a button. Where something may be filled in with it, the fields open first.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { JsonObject } from '@alir/engine/core/types';
import type { TrialAct } from '../../try/trial.ts';
import type { TrialChance } from '../../try/chances.ts';
import { useSession } from '../session/session.tsx';
import { DataFields, isPlain } from '../parts/data-fields.tsx';
import { useTrying } from './use-trying.tsx';

export function ChanceButton({ chance }: { readonly chance: TrialChance }): ReactElement {
  const trying = useTrying();
  const [isOpen, open] = useState(false);
  const asks = chance.needsComment || Object.values(chance.fields).some(isPlain);
  const press = (): void => {
    if (asks) open(!isOpen);
    else trying.act(chance.act);
  };
  return (
    <>
      <button
        type="button"
        className="alir-button"
        aria-expanded={asks ? isOpen : undefined}
        onClick={press}
      >
        {chance.label}
      </button>
      {isOpen ? <ChanceForm chance={chance} done={() => open(false)} /> : null}
    </>
  );
}

function ChanceForm(props: {
  readonly chance: TrialChance;
  readonly done: () => void;
}): ReactElement {
  const { texts } = useSession();
  const trying = useTrying();
  const { chance } = props;
  const [data, setData] = useState<JsonObject>({});
  const [comment, setComment] = useState(chance.needsComment ? texts.tryComment : '');
  return (
    <form
      className="alir-try-form"
      onSubmit={(event) => {
        event.preventDefault();
        trying.act(filled(chance.act, data, comment));
        props.done();
      }}
    >
      <DataFields fields={chance.fields} data={data} change={setData} />
      {chance.needsComment ? (
        <label className="alir-field">
          {texts.comment}
          <textarea rows={2} value={comment} onChange={(event) => setComment(event.target.value)} />
        </label>
      ) : null}
      <button type="submit" className="alir-button">
        {texts.tryDo(chance.label)}
      </button>
    </form>
  );
}

function filled(act: TrialAct, data: JsonObject, comment: string): TrialAct {
  if (act.kind !== 'complete') return act;
  return {
    ...act,
    ...(Object.keys(data).length > 0 && { data }),
    ...(comment !== '' && { comment }),
  };
}
