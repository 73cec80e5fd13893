// Tabs: one stop for the tab key, the arrow keys choose.

import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';

/** One of several things of which one is shown. */
export interface Tab<T extends string> {
  /** Tells it from the others. */
  readonly id: T;
  /** What stands on it. */
  readonly label: string;
  /** What it shows. */
  readonly content: () => ReactElement;
}

export function Tabs<T extends string>(props: {
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  readonly chosen: T;
  readonly choose: (id: T) => void;
}): ReactElement {
  const { label, tabs, chosen, choose } = props;
  const page = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = moves[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    choose(next.id);
    list.current?.querySelectorAll('button')[tabs.indexOf(next)]?.focus();
  };
  const open = tabs.find(({ id }) => id === chosen);
  return (
    <>
      <div ref={list} className="alir-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ id, label: name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${page}${id}`}
            aria-selected={id === chosen}
            aria-controls={`${page}panel`}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => choose(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div id={`${page}panel`} role="tabpanel" aria-labelledby={`${page}${chosen}`}>
        {open?.content()}
      </div>
    </>
  );
}
