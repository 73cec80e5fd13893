// How several sign a letter, for whoever reads it: the rounds that count, and below them those that are void.

import type { ReactElement } from 'react';
import type { SigningRoundView } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';
import { SigningPanel } from '../task/signing-panel.tsx';
import { localize } from '../texts/localize.ts';

export function SigningRounds({
  rounds,
}: {
  readonly rounds: readonly SigningRoundView[];
}): ReactElement | null {
  const { lang, texts } = useEnvironment();
  const words = texts.acts.signing;
  const titleOf = ({ title, status, outcomeLabel }: SigningRoundView): string => {
    const name = localize(title, lang);
    if (status === 'void') return words.voided(name);
    return outcomeLabel === null ? name : `${name}: ${localize(outcomeLabel, lang)}`;
  };
  const panels = (shown: readonly SigningRoundView[]): readonly ReactElement[] =>
    shown.map((round) => (
      <SigningPanel
        key={`${round.state}#${round.visit}`}
        signing={round}
        title={titleOf(round)}
        isOver={round.status !== 'open'}
      />
    ));
  const voided = rounds.filter(({ status }) => status === 'void');
  if (rounds.length === 0) return null;
  return (
    <>
      {panels(rounds.filter(({ status }) => status !== 'void'))}
      {voided.length > 0 && (
        <details className="alir-section alir-signing-void">
          <summary>{words.voidRounds(voided.length)}</summary>
          <p className="alir-help">{words.whyVoid}</p>
          {panels(voided)}
        </details>
      )}
    </>
  );
}
