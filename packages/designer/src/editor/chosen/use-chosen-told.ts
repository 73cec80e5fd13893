// Says how many steps are chosen to whoever does not see it.

import { useEffect } from 'react';
import { useSession, useUi } from '../session/session.tsx';
import { announce } from '../session/ui-state.ts';

/** Says it whenever the number changes. */
export function useChosenTold(): void {
  const { ui, texts } = useSession();
  const count = useUi(({ chosen }) => chosen.length);
  useEffect(() => {
    if (count > 1) announce(ui, texts.onCanvas.chosenTold(count));
  }, [count, ui, texts]);
}
