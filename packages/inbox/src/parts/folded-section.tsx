import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { FoldButton } from './fold-button.tsx';

/** A section of a page that is mounted, and asks for its data, only once somebody unfolds it. */
export function FoldedSection(props: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <section className="alir-section">
      <h2>
        <FoldButton open={open} setOpen={setOpen}>
          {props.title}
        </FoldButton>
      </h2>
      {open && props.children}
    </section>
  );
}
