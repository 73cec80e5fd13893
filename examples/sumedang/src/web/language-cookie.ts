import { useEffect } from 'react';
import { useLanguage } from '@alir/inbox';
import { languageCookie } from '../pages/language-cookie.ts';

const yearSeconds = 31_536_000;

/** Tells the pages that the server writes which language was chosen here. */
export function useLanguageCookie(): void {
  const lang = useLanguage();
  useEffect(() => {
    document.cookie = `${languageCookie}=${lang}; path=/; max-age=${yearSeconds}; samesite=lax`;
  }, [lang]);
}
