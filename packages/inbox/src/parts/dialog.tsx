// A modal over the platform's own <dialog>: focus stays inside, Escape closes, focus returns where it was.

import { useEffect, useId, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useEnvironment } from '../session/environment.tsx';
import { Icon } from './icon.tsx';

export function Dialog(props: {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}): ReactElement {
  const { texts } = useEnvironment();
  const element = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      // It may be gone from the page by now, and then the browser no longer knows where the focus was.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={props.wide ? 'alir-dialog alir-dialog-wide' : 'alir-dialog'}
      aria-labelledby={title}
      // What is wrong may stand above or below what is seen of a long form. The form has said it by the next frame.
      onSubmit={() => {
        requestAnimationFrame(() =>
          element.current?.querySelector('.alir-issue')?.scrollIntoView({ block: 'nearest' }),
        );
      }}
      onCancel={(event) => {
        event.preventDefault();
        props.close();
      }}
    >
      <header className="alir-dialog-head">
        <h2 id={title}>{props.title}</h2>
        <button
          type="button"
          className="alir-icon-button"
          aria-label={texts.close}
          onClick={props.close}
        >
          <Icon name="close" />
        </button>
      </header>
      {props.children}
    </dialog>
  );
}
