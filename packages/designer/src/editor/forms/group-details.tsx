// A group of fields: what it is called, and joining it with the one above.

import type { ReactElement } from 'react';
import { useDispatch } from '../session/session.tsx';
import type { Chosen, EditedForm } from './edited-form.ts';
import { LocalizedField } from './localized-field.tsx';
import { useFormTexts } from './use-form-texts.ts';

export function GroupDetails(props: {
  readonly edited: EditedForm & { readonly form: string };
  readonly section: number;
  readonly choose: (chosen: Chosen) => void;
}): ReactElement {
  const words = useFormTexts();
  const dispatch = useDispatch();
  const { edited, section, choose } = props;
  const { form, groups } = edited;
  return (
    <>
      <LocalizedField
        label={words.groupTitle}
        text={groups[section]?.title}
        command={(title) => ({
          type: 'set-form-title',
          form,
          section,
          ...(title !== undefined && { title }),
        })}
      />
      {section === 0 ? null : (
        <button
          type="button"
          className="alir-button"
          onClick={() => {
            if (dispatch({ type: 'join-section', form, section }) === null) {
              choose({ kind: 'group', section: section - 1 });
            }
          }}
        >
          {words.join}
        </button>
      )}
    </>
  );
}
