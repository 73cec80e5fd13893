// The list of keys, fetched when somebody asks for it.

import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import { useUi } from '../session/session.tsx';

const KeysDialog = lazy(async () => {
  const { KeysDialog: loaded } = await import('./keys-dialog.tsx');
  return { default: loaded };
});

export function KeysHelp(): ReactElement | null {
  const isHelping = useUi((state) => state.isHelping);
  return isHelping ? (
    <Suspense fallback={null}>
      <KeysDialog />
    </Suspense>
  ) : null;
}
