// In which language a page is: the inbox tells the server in a cookie what was chosen there.

import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { languageCookie } from './language-cookie.ts';

export type Lang = 'id' | 'en';

export function languageOf(c: Context): Lang {
  return getCookie(c, languageCookie) === 'en' ? 'en' : 'id';
}

/** Chooses between the two ways to say something. */
export type Say = (indonesian: string, english: string) => string;

export function sayIn(lang: Lang): Say {
  return (indonesian, english) => (lang === 'en' ? english : indonesian);
}
