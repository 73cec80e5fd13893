// What the server says of its own pages: which are open to whoever is here, and what they must be warned of.

import { useEffect, useState } from 'react';
import type { HouseMenu } from '../server/menu-routes.ts';

const nothingYet: HouseMenu = { entries: [], warnings: [] };

/** Asked anew on every page that is opened; without an answer what was known stays. */
export function useHouseMenu(): HouseMenu {
  const [menu, setMenu] = useState(nothingYet);
  useEffect(() => {
    let left = false;
    const ask = async (): Promise<void> => {
      const answer = await fetch('/bantuan/menu').catch(() => null);
      if (answer?.ok !== true) return;
      const said: HouseMenu = await answer.json();
      if (!left) setMenu(said);
    };
    const again = (): void => void ask();
    again();
    window.addEventListener('hashchange', again);
    return () => {
      left = true;
      window.removeEventListener('hashchange', again);
    };
  }, []);
  return menu;
}
