// The dialog of templates as hosts get it: loaded when it is opened, since it proves nothing to those who only edit.

import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import type { TemplateDialogProps } from './template-dialog.tsx';

const Loaded = lazy(async () => {
  const { TemplateDialog: dialog } = await import('./template-dialog.tsx');
  return { default: dialog };
});

/** Asks which template a flow begins from, and its questions. */
export function TemplateDialog(props: TemplateDialogProps): ReactElement {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
