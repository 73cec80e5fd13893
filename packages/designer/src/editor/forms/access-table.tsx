// What each step may do with a field: fill it in, read it, or not even that. Said on the form of the step, which is made where there
// is none; steps that share a form stand together.

import { useId } from 'react';
import type { ReactElement } from 'react';
import { type Access, accessOf, setAccess } from '../../model/forms/form-commands.ts';
import {
  type FormField,
  formNameOf,
  type FormUser,
  formUsers,
} from '../../model/forms/form-parts.ts';
import type { FlowDocument } from '../../model/index.ts';
import { useDispatch, useDocument } from '../session/session.tsx';
import { useUserTitles } from './use-user-titles.ts';
import { useFormTexts } from './use-form-texts.ts';

const accesses: readonly Access[] = ['write', 'read', 'absent', 'hidden'];

export function AccessTable({ field }: { readonly field: FormField }): ReactElement {
  const words = useFormTexts();
  const document = useDocument();
  const help = useId();
  return (
    <fieldset className="alir-forms-part" aria-describedby={help}>
      <legend>{words.access}</legend>
      <p className="alir-help" id={help}>
        {words.accessHelp}
      </p>
      <div className="alir-forms-access">
        {together(document).map((users) => (
          <AccessRow key={users.join(' ')} users={users} field={field} />
        ))}
      </div>
    </fieldset>
  );
}

/** Those who fill the same form, together; whoever has none, alone. */
function together(document: FlowDocument): readonly (readonly FormUser[])[] {
  const groups: { readonly form: string | undefined; readonly users: FormUser[] }[] = [];
  for (const user of formUsers(document)) {
    const form = formNameOf(document, user);
    const known = form === undefined ? undefined : groups.find((group) => group.form === form);
    if (known) known.users.push(user);
    else groups.push({ form, users: [user] });
  }
  return groups.map(({ users }) => users);
}

function AccessRow(props: {
  readonly users: readonly FormUser[];
  readonly field: FormField;
}): ReactElement | null {
  const words = useFormTexts();
  const dispatch = useDispatch();
  const document = useDocument();
  const titleOf = useUserTitles();
  const id = useId();
  const { users, field } = props;
  const [user] = users;
  if (user === undefined) return null;
  const value = accessOf(document, user, field.name);
  // Without a form whoever starts the flow may give all of its data.
  const isOpen = user === null && formNameOf(document, user) === undefined;
  return (
    <>
      <label htmlFor={id}>{users.map(titleOf).join(', ')}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const access = accesses.find((one) => one === event.target.value);
          const change = { name: field.name, like: field.written };
          const command = access && setAccess(document, user, { ...change, access });
          if (command) dispatch(command);
        }}
      >
        {accesses.map((access) => (
          <option key={access} value={access}>
            {isOpen && access === 'absent' ? words.anyAtStart : words.accesses[access]}
          </option>
        ))}
      </select>
    </>
  );
}
