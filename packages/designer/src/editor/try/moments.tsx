// Every moment of a trial so far. A press goes back to it; what came after stays until something else is done.

import type { ReactElement } from 'react';
import type { Moment, Trial } from '../../try/trial.ts';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { textIn } from '../../model/words/language.ts';
import { titleOf } from '../../model/words/title-words.ts';
import { useSession } from '../session/session.tsx';
import { useTrial, useTrying } from './use-trying.tsx';

export function Moments({ trial }: { readonly trial: Trial }): ReactElement {
  const { texts } = useSession();
  const trying = useTrying();
  const say = useMomentWords(trial);
  return (
    <section aria-label={texts.tryMoments}>
      <h3>{texts.tryMoments}</h3>
      <ol className="alir-moments">
        {trial.moments.map((moment, index) => (
          <li key={index}>
            <button
              type="button"
              aria-current={index === trial.at ? 'step' : undefined}
              onClick={() => trying.lookAt(index)}
            >
              {say(moment)}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A moment in words: who did what, where. */
export function useMomentWords(trial: Trial): (moment: Moment) => string {
  const { texts, lang } = useSession();
  const document = useTrial((state) => state.document);
  const { users } = trial.setting.world.organisation;
  const nameOf = (user: string): string => users.get(user)?.name ?? user;
  const titleAt = (visit: string): string => {
    const [key = ''] = visit.split('#');
    const step = document === null ? undefined : graphOf(document).steps.get(key);
    return step ? titleOf(step, lang) : key;
  };
  return ({ act }) => {
    if (act === null) return texts.tryBeginning;
    switch (act.kind) {
      case 'start':
        return texts.tryStarted(nameOf(act.by.user));
      case 'complete': {
        const outcome = outcomeLabel(trial, { visit: act.visit, outcome: act.outcome }, lang);
        return `${nameOf(act.by.user)}: ${titleAt(act.visit)}, ${outcome}`;
      }
      case 'act':
        return `${nameOf(act.by.user)}: ${actionLabel(trial, act, lang)}`;
      case 'answer':
        return texts.tryWorked;
      case 'fail':
        return texts.tryFailed;
      case 'wait':
        return texts.tryWaited(new Date(act.until));
    }
  };
}

function actionLabel(
  { setting }: Trial,
  { state = '', action }: { readonly state?: string; readonly action: string },
  lang: 'id' | 'en',
): string {
  const { nodes, on } = setting.flow;
  const [first] = nodes.get(state)?.on.get(action) ?? on.get(action) ?? [];
  return textIn(first?.label ?? undefined, lang) ?? action;
}

function outcomeLabel(
  { setting }: Trial,
  { visit, outcome }: { readonly visit: string; readonly outcome: string },
  lang: 'id' | 'en',
): string {
  const [key = ''] = visit.split('#');
  const label = setting.flow.nodes.get(key)?.task?.outcomes.get(outcome)?.definition.label;
  return textIn(label, lang) ?? outcome;
}
