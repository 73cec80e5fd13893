import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Unfolds what stands below it, and folds it again. */
export function FoldButton(props: {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly children: ReactNode;
}): ReactElement {
  const { open, setOpen, children } = props;
  return (
    <button
      type="button"
      className="alir-button alir-button-quiet alir-fold"
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      <Icon name={open ? 'down' : 'next'} />
      {children}
    </button>
  );
}
