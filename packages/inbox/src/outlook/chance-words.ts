import type { ChanceView, TaskAct } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';
import { localize } from '../texts/localize.ts';
import { useOutlookWords } from './words.ts';

/** What somebody could do, as its button says it. */
export function useChanceWords(): (chance: ChanceView) => string {
  const { lang, texts } = useEnvironment();
  const words = useOutlookWords();
  const acts: Readonly<Record<string, { readonly label: string }>> = texts.acts
    .task satisfies Record<TaskAct, { readonly label: string }>;
  return ({ kind, name, label, depends, fails }) => {
    const act = kind === 'act' ? (words.acts[name] ?? acts[name]?.label) : undefined;
    const said = act ?? localize(label, lang);
    if (fails !== null) return words.fails(said);
    return depends ? words.depends(said) : said;
  };
}
