import { useState } from 'react';
import { useShortcuts } from '../shortcuts.ts';
import type { RowChoice } from '../task-row.tsx';
import { nothingChosen, toggled } from './choose.ts';

/** What of a list is chosen, while several are being chosen. */
export interface Selection {
  readonly active: boolean;
  /** Of what is shown. */
  readonly chosen: ReadonlySet<string>;
  /** How many could be. */
  readonly choosable: number;
  readonly start: () => void;
  readonly stop: () => void;
  /** All that are shown, or none. */
  readonly chooseAll: (on: boolean) => void;
  /** Leaves only these chosen. */
  readonly keep: (ids: readonly string[]) => void;
  readonly choiceOf: (id: string) => RowChoice | 'barred' | null;
}

/** @param order - ids of what is shown and may be chosen, as it is shown */
export function useSelection(order: readonly string[]): Selection {
  const [active, setActive] = useState(false);
  const [state, setState] = useState(nothingChosen);
  const [begun, setBegun] = useState<string | null>(null);
  const start = (at: string | null): void => {
    setActive(true);
    setBegun(at);
    setState(at === null ? nothingChosen : { ids: new Set([at]), anchor: at });
  };
  const stop = (): void => {
    setActive(false);
    setState(nothingChosen);
  };
  const toggle = (id: string, range: boolean): void =>
    setState((before) => toggled(before, id, { order, range }));
  useShortcuts({
    x: () => {
      const row = rowInFocus();
      const at = row !== null && order.includes(row) ? row : null;
      if (!active) start(at);
      else if (at !== null) toggle(at, false);
    },
    ...(active ? { Escape: stop } : {}),
  });
  return {
    active,
    chosen: new Set(order.filter((id) => state.ids.has(id))),
    choosable: order.length,
    start: () => start(null),
    stop,
    chooseAll: (on) => setState({ ids: new Set(on ? order : []), anchor: null }),
    keep: (ids) => setState({ ids: new Set(ids), anchor: null }),
    choiceOf: (id) => {
      if (!active) return null;
      if (!order.includes(id)) return 'barred';
      return {
        chosen: state.ids.has(id),
        focus: id === begun,
        toggle: (range) => toggle(id, range),
      };
    },
  };
}

function rowInFocus(): string | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? (activeElement.dataset.row ?? null) : null;
}
