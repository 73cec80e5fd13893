// Beginning a letter in a trial: who, and what it says.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { JsonObject } from '@alir/engine/core/types';
import { beginner } from '../../try/cast-of-flow.ts';
import type { Trial } from '../../try/trial.ts';
import { ChoiceField } from '../inspector/field.tsx';
import { PeoplePicker } from '../inspector/people/people-picker.tsx';
import { useDocument, useSession } from '../session/session.tsx';
import { DataFields } from '../parts/data-fields.tsx';
import { fieldsOfData } from '../parts/fields-of-data.ts';
import { useTrying } from './use-trying.tsx';

export function StartForm({ trial }: { readonly trial: Trial }): ReactElement {
  const { texts } = useSession();
  const trying = useTrying();
  const { flow } = useDocument();
  const { users } = trial.setting.world.organisation;
  const [user, setUser] = useState(() =>
    users.has(beginner) ? beginner : (users.keys().next().value ?? ''),
  );
  const [data, setData] = useState<JsonObject>({});
  return (
    <form
      className="alir-try-form"
      onSubmit={(event) => {
        event.preventDefault();
        trying.act({ kind: 'start', by: { user }, data });
      }}
    >
      <Beginner users={users} user={user} choose={setUser} />
      <DataFields fields={fieldsOfData(flow)} data={data} change={setData} />
      <button type="submit" className="alir-button">
        {texts.tryStart}
      </button>
    </form>
  );
}

/** So many are chosen from a list; more are searched for. */
const mostListed = 30;

function Beginner(props: {
  readonly users: Trial['setting']['world']['organisation']['users'];
  readonly user: string;
  readonly choose: (user: string) => void;
}): ReactElement {
  const { texts } = useSession();
  const { users, user, choose } = props;
  const people = [...users].map(([value, { name }]) => ({ value, name }));
  return people.length > mostListed ? (
    <PeoplePicker
      label={texts.tryWho}
      value={user}
      choices={people.map((one) => ({ ...one, where: '' }))}
      choose={choose}
    />
  ) : (
    <ChoiceField
      label={texts.tryWho}
      value={user}
      choices={people.map(({ value, name }) => ({ value, label: name }))}
      choose={choose}
    />
  );
}
