// What keys do in the outline: arrows go from row to row, and into what lies in a row and out of it.

import type { KeyboardEvent } from 'react';
import type { Outline } from '../../model/outline/outline.ts';
import { useStepKeys } from '../keys/step-keys.ts';
import { useDispatch, useSession } from '../session/session.tsx';

/** Handles the keys of the outline. */
export function useOutlineKeys({ rows }: Outline): (event: KeyboardEvent) => void {
  const { ui } = useSession();
  const dispatch = useDispatch();
  const onStepKey = useStepKeys();
  return (event) => {
    const { focus } = ui.getState();
    const at = rows.findIndex(({ key }) => key === focus);
    const row = rows[at];
    const ahead: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      ArrowRight: row?.hasSteps === true ? at + 1 : at,
      ArrowLeft: row?.parent == null ? at : rows.findIndex(({ key }) => key === row.parent),
      Home: 0,
      End: rows.length - 1,
      PageDown: at + 10,
      PageUp: at - 10,
    };
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const by = event.altKey ? moves[event.key] : undefined;
    const move = (): void => {
      if (row && by !== undefined)
        dispatch({ type: 'move-step', step: row.key, to: row.posinset - 1 + by });
    };
    onStepKey(
      event,
      ({ key }) => {
        const to = ahead[key];
        return to === undefined ? undefined : rows[Math.max(0, Math.min(to, rows.length - 1))]?.key;
      },
      by === undefined ? {} : { [event.key]: move },
    );
  };
}
