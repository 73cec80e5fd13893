// A part of the inspector that is folded until somebody wants it: its title says what is in it. It opens for whoever is sent there.

import { useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useUi } from '../../session/session.tsx';

export function More(props: {
  readonly title: string;
  /** What is said in it, in a word or two; empty for nothing. */
  readonly says?: string;
  /** Places of the step that are in it, by their beginnings. */
  readonly places: readonly string[];
  readonly children: ReactNode;
}): ReactElement {
  const { title, says = '', places, children } = props;
  const sent = useUi((state) => state.field);
  const isSent = sent !== null && places.some((place) => sent.startsWith(place));
  const [isOpen, setOpen] = useState(isSent);
  useEffect(() => {
    if (isSent) setOpen(true);
  }, [isSent]);
  return (
    <section className="alir-section alir-more">
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span>{title}</span>
          {says === '' ? null : <small>{says}</small>}
        </summary>
        {isOpen ? <div className="alir-more-body">{children}</div> : null}
      </details>
    </section>
  );
}
