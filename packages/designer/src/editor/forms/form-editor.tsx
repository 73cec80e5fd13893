// The form editor: fields in their order, what is to be said of the chosen one, and the form as officers get it on a phone.

import { useState } from 'react';
import type { ComponentType, ReactElement } from 'react';
import { fieldIn, formNameOf, type FormUser, groupsOf } from '../../model/forms/form-parts.ts';
import { useDocument } from '../session/session.tsx';
import { AddField } from './add-field.tsx';
import type { Chosen, EditedForm } from './edited-form.ts';
import { FieldDetails } from './field-details.tsx';
import { FieldTree } from './field-tree.tsx';
import type { FormPreviewProps } from './form-preview-props.ts';
import { FormWords } from './form-words.tsx';
import { GroupDetails } from './group-details.tsx';
import { PhonePreview } from './phone-preview.tsx';

/** Edits the form of a step, or of the start. */
export function FormEditor(props: {
  readonly user: FormUser;
  readonly preview: ComponentType<FormPreviewProps> | undefined;
}): ReactElement {
  const { user, preview } = props;
  const document = useDocument();
  const form = formNameOf(document, user);
  const edited: EditedForm = {
    user,
    form,
    groups: form === undefined ? [] : groupsOf(document, form),
  };
  const [wanted, choose] = useState<Chosen>({ kind: 'form' });
  const chosen = stillThere(wanted, edited);
  return (
    <div className="alir-forms" data-preview={preview !== undefined}>
      <FieldTree edited={edited} chosen={chosen} choose={choose} />
      <div className="alir-forms-details">
        <Details edited={edited} chosen={chosen} choose={choose} />
      </div>
      {preview === undefined ? null : <PhonePreview edited={edited} preview={preview} />}
    </div>
  );
}

/** What is chosen, while it is there: taking something back takes it away. */
function stillThere(chosen: Chosen, { groups }: EditedForm): Chosen {
  if (groups.length === 0) return { kind: 'adding' };
  if (chosen.kind === 'field') return fieldIn(groups, chosen.name) ? chosen : { kind: 'form' };
  return chosen.kind === 'group' && groups[chosen.section] === undefined
    ? { kind: 'form' }
    : chosen;
}

function Details(props: {
  readonly edited: EditedForm;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}): ReactElement {
  const { edited, chosen, choose } = props;
  const { form, groups } = edited;
  const field = chosen.kind === 'field' ? fieldIn(groups, chosen.name) : undefined;
  if (form === undefined || chosen.kind === 'adding') {
    const behind = chosen.kind === 'adding' ? chosen.behind : undefined;
    return <AddField edited={edited} behind={behind} choose={choose} />;
  }
  if (chosen.kind === 'field' && field !== undefined) {
    return (
      <FieldDetails
        key={field.name}
        edited={{ ...edited, form }}
        field={field}
        isNew={chosen.isNew === true}
        choose={choose}
      />
    );
  }
  if (chosen.kind === 'group') {
    return (
      <GroupDetails
        key={chosen.section}
        edited={{ ...edited, form }}
        section={chosen.section}
        choose={choose}
      />
    );
  }
  return <FormWords edited={{ ...edited, form }} />;
}
