// A modal over the platform's own <dialog>: focus stays inside, Escape closes, focus returns where it was.

import { useEffect, useId, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useSession } from '../session/session.tsx';
import { Announcer } from './announcer.tsx';
import { Fault, FaultBoundary } from './fault-boundary.tsx';
import { IconButton } from './icon-button.tsx';

export function Dialog(props: {
  readonly title: string;
  readonly close: () => void;
  /** How much of the window it takes: as its words need, room for a picture, or all there is. */
  readonly room?: 'words' | 'picture' | 'window';
  readonly children: ReactNode;
}): ReactElement {
  const { texts } = useSession();
  const element = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) dialog.showModal();
    // What somebody came for has the focus, not the button that ends it.
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className="alir-dialog"
      data-room={props.room ?? 'words'}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        props.close();
      }}
    >
      <div className="alir-dialog-head">
        <h2 id={title}>{props.title}</h2>
        <IconButton icon="close" label={texts.close} act={props.close} />
      </div>
      <FaultBoundary instead={<Fault close={props.close} />}>{props.children}</FaultBoundary>
      <Announcer />
    </dialog>
  );
}
