// Who signs: in which order, who has chosen what in which capacity and when, and whose turn it is.

import { useId } from 'react';
import type { ReactElement } from 'react';
import type { SignerView, SigningView } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';
import { useSession } from '../session/session.tsx';
import { assigneeName } from '../story/assignee-name.ts';
import { actorName } from '../story/tell-story.ts';
import { localize } from '../texts/localize.ts';
import type { Texts } from '../texts/texts.ts';
import type { Lang } from '../time/format-time.ts';
import { formatShortMoment } from '../time/format-time.ts';
import { votesIn } from './votes-in.ts';

export function SigningPanel(props: {
  readonly signing: SigningView;
  /** Default: that people sign. */
  readonly title?: string;
  /** Nobody is asked any more. Default false. */
  readonly isOver?: boolean;
}): ReactElement {
  const { texts } = useEnvironment();
  const id = useId();
  const words = texts.acts.signing;
  const { signing, title = words.title, isOver = false } = props;
  const inTurn = signing.order === 'sequential';
  const signers = signing.signers.map((signer) => (
    <Signer key={signer.seat} signer={signer} inTurn={inTurn} isOver={isOver} />
  ));
  return (
    <section className="alir-section alir-signing" aria-labelledby={id}>
      <h2 id={id}>
        {title}
        <small>
          {words.count(votesIn(signing), signing.of)} · {inTurn ? words.inTurn : words.atOnce}
        </small>
      </h2>
      <progress
        className="alir-progress"
        aria-label={title}
        value={votesIn(signing)}
        max={Math.max(signing.of, 1)}
      />
      {inTurn ? (
        <ol className="alir-signers alir-signers-numbered">{signers}</ol>
      ) : (
        <ul className="alir-signers">{signers}</ul>
      )}
    </section>
  );
}

function Signer({
  signer,
  inTurn,
  isOver,
}: {
  readonly signer: SignerView;
  readonly inTurn: boolean;
  readonly isOver: boolean;
}): ReactElement {
  const { lang, texts, zone } = useEnvironment();
  const { me } = useSession();
  const { assignee, weight, by, at } = signer;
  const own = me.seats.some(({ position }) => position === assignee.position);
  // Where it was decided before all had voted, the others are not waited for.
  const unasked = isOver && (signer.status === 'open' || signer.status === 'waiting');
  const tone = unasked ? 'gone' : toneOf(signer);
  // Whoever voted may have held the position then in another capacity than its holder does now.
  const name = by === null ? assigneeName(assignee, texts) : actorName(by, texts);
  return (
    <li
      data-tone={tone}
      aria-current={inTurn && !isOver && signer.status === 'open' ? 'step' : undefined}
    >
      <span className="alir-signer-who">
        <strong>{name}</strong>
        {own && <span className="alir-badge alir-badge-plain">{texts.acts.signing.you}</span>}
        {weight !== 1 && <small>{texts.acts.signing.weight(weight)}</small>}
      </span>
      <span className="alir-signer-state">
        <span className={`alir-state-word alir-state-${tone}`}>
          {unasked ? texts.acts.signing.unasked : stateOf(signer, { inTurn, lang, texts })}
        </span>
        {by !== null && at !== null && (
          <small>
            {by.name} · {formatShortMoment(at, lang, zone)}
          </small>
        )}
      </span>
    </li>
  );
}

function toneOf({ status }: SignerView): 'done' | 'active' | 'waiting' | 'gone' {
  switch (status) {
    case 'voted':
      return 'done';
    case 'open':
      return 'active';
    case 'waiting':
      return 'waiting';
    case 'skipped':
    case 'removed':
      return 'gone';
  }
}

function stateOf(
  { status, outcome, outcomeLabel }: SignerView,
  { inTurn, lang, texts }: { readonly inTurn: boolean; readonly lang: Lang; readonly texts: Texts },
): string {
  const words = texts.acts.signing;
  switch (status) {
    case 'voted':
      return outcome === null
        ? words.abstained
        : localize(outcomeLabel, lang) || texts.word(outcome);
    case 'open':
      return inTurn ? words.turn : words.open;
    case 'waiting':
      return words.waiting;
    case 'skipped':
      return words.skipped;
    case 'removed':
      return words.removed;
  }
}
