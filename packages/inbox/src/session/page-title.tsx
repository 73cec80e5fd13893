// What the browser's tab, its history and a screen reader call the page. Only the whole inbox sets it: single parts stand in
// pages that have titles of their own.

import { createContext, use, useEffect } from 'react';

export const PageTitleContext = createContext<string | null>(null);

/** @param title - what the page is about, before the name of the application; null: another part says it */
export function usePageTitle(title: string | null): void {
  const application = use(PageTitleContext);
  useEffect(() => {
    if (application !== null && title !== null) document.title = `${title} · ${application}`;
  }, [application, title]);
}
