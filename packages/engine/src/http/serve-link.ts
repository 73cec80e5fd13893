// `/links/{token}`: for whoever has the link, without signing in. Looking never acts: programs that scan mails open every
// link in them.

import { codes } from '../core/codes.ts';
import { say } from '../core/messages/say.ts';
import type { Engine } from '../runtime/api/engine.ts';
import type { LinkOffer } from '../runtime/links.ts';
import type { Refused } from '../runtime/result.ts';
import type { Language } from '../runtime/shell.ts';
import { textIn } from '../core/format/text-in.ts';
import { linkResponse, words } from './link-page.ts';

/** The token in a path below the prefix of the API; null: it is no path of a link. */
export function linkToken(path: string): string | null {
  return /^\/links\/([\w.-]+)$/.exec(path)?.[1] ?? null;
}

/** Answers a request for a link; null for a method that it does not have. */
export async function serveLink(
  { links }: Engine,
  method: string,
  token: string,
  language: Language,
): Promise<Response | null> {
  if (method !== 'GET' && method !== 'POST') return null;
  const offer = await links.look(token);
  if (!offer.ok) return refusedPage(offer, language);
  if (offer.isUsed) return donePage(offer, language);
  if (method === 'GET') return askPage(offer, language);
  const result = await links.use(token);
  return result.ok ? donePage(offer, language) : refusedPage(result, language);
}

function askPage(offer: LinkOffer, language: Language): Response {
  const say = words[language];
  const outcome = textIn(offer.outcome, language);
  const task = say.task(textIn(offer.task, language), textIn(offer.flow, language));
  const lines = [task, say.person(offer.person), say.warn];
  return linkResponse({ status: 200, heading: say.ask(outcome), lines, button: outcome }, language);
}

function donePage(offer: LinkOffer, language: Language): Response {
  const say = words[language];
  const thanks = say.thanks(textIn(offer.outcome, language), textIn(offer.task, language));
  const lines = [thanks, say.once];
  return linkResponse({ status: 200, heading: say.done, lines, button: null }, language);
}

/** Without details: who has the link may have nothing to do with the task any more. */
function refusedPage({ code }: Refused, language: Language): Response {
  const { refused: heading, open } = words[language];
  const lines = [say(code, {}, language), open];
  return linkResponse({ status: codes[code].http, heading, lines, button: null }, language);
}
