// The form itself: its title, and who shares it.

import type { ReactElement } from 'react';
import { isObject } from '../../model/change/change.ts';
import { ownForm } from '../../model/forms/form-commands.ts';
import { usersOfForm } from '../../model/forms/form-parts.ts';
import { useDispatch, useDocument } from '../session/session.tsx';
import type { EditedForm } from './edited-form.ts';
import { LocalizedField } from './localized-field.tsx';
import { useUserTitles } from './use-user-titles.ts';
import { useFormTexts } from './use-form-texts.ts';

export function FormWords(props: {
  readonly edited: EditedForm & { readonly form: string };
}): ReactElement {
  const words = useFormTexts();
  const dispatch = useDispatch();
  const document = useDocument();
  const titleOf = useUserTitles();
  const { form, user } = props.edited;
  const written = document.forms[form];
  const users = usersOfForm(document, form);
  return (
    <>
      <LocalizedField
        label={words.formTitle}
        text={isObject(written) ? written['title'] : undefined}
        command={(title) => ({
          type: 'set-form-title',
          form,
          ...(title !== undefined && { title }),
        })}
      />
      {users.length < 2 ? null : (
        <>
          <p className="alir-notice">{words.shared(users.map(titleOf).join(', '))}</p>
          <button
            type="button"
            className="alir-button"
            onClick={() => dispatch(ownForm(document, user))}
          >
            {words.ownForm}
          </button>
        </>
      )}
    </>
  );
}
