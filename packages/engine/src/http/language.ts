import type { Language } from '../runtime/shell.ts';

/** The language of ours that an `Accept-Language` wants most. */
export function languageOf(accepted: string | null, otherwise: Language): Language {
  let best: { language: Language; weight: number } | null = null;
  for (const part of (accepted ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = ourLanguage(tag.split('-')[0]);
    const weight = weightOf(parameters);
    if (language !== null && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? otherwise;
}

/** `in` is the tag that browsers of the nineties sent for Indonesian, and some phones still do. */
function ourLanguage(tag: string | undefined): Language | null {
  if (tag === 'id' || tag === 'in') return 'id';
  return tag === 'en' ? 'en' : null;
}

function weightOf(parameters: readonly string[]): number {
  const given = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='));
  const weight = given === undefined ? 1 : Number(given.slice(2));
  return Number.isFinite(weight) ? weight : 0;
}
