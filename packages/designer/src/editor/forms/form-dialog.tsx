// Where the form editor opens. The editor itself is loaded with the first form that somebody opens.

import { lazy, Suspense } from 'react';
import type { ComponentType, ReactElement } from 'react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { titleOf } from '../../model/words/title-words.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useDocument, useSession, useUi } from '../session/session.tsx';
import type { FormPreviewProps } from './form-preview-props.ts';

const FormEditor = lazy(async () => {
  const { FormEditor: loaded } = await import('./form-editor.tsx');
  return { default: loaded };
});

/** The form editor, while somebody edits a form. */
export function FormDialog(props: {
  readonly preview: ComponentType<FormPreviewProps> | undefined;
}): ReactElement | null {
  const { ui, texts, lang } = useSession();
  const document = useDocument();
  const opened = useUi((state) => state.formOf);
  if (opened === null) return null;
  const { step: key } = opened;
  const step = key === null ? undefined : graphOf(document).steps.get(key);
  // Whoever takes back the step that has the form has closed it.
  if (key !== null && step === undefined) return null;
  const { forms } = texts;
  return (
    <Dialog
      title={step === undefined ? forms.startForm : forms.titleOf(titleOf(step, lang))}
      close={() => ui.setState({ formOf: null })}
      room="window"
    >
      <Suspense fallback={<p role="status">{forms.loading}</p>}>
        <FormEditor key={key} user={key} preview={props.preview} />
      </Suspense>
    </Dialog>
  );
}
