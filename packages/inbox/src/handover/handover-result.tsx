import type { ReactElement } from 'react';
import type { BatchAnswer, TransferAllResult } from '../client/client.ts';
import { usePositionNames } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';

/** What went over, and what stays: one line for each reason. */
export function HandoverResult(props: {
  readonly to: string;
  readonly result: Extract<TransferAllResult, { ok: true }>;
  readonly again: () => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const words = texts.acts.handover;
  const { to, result, again } = props;
  const nameOf = usePositionNames([to]);
  const reasons = Map.groupBy(result.kept, whyKept);
  return (
    <section className="alir-card alir-handover-result" role="status">
      <h2>{words.movedTo(result.moved.length, nameOf(to))}</h2>
      {reasons.size > 0 && (
        <>
          <p>
            <strong>{words.kept(result.kept.length)}</strong>
          </p>
          <ul>
            {[...reasons].map(([why, kept]) => (
              <li key={why}>
                {words.because(kept.length)} {why}
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" className="alir-button" onClick={again}>
        {words.again}
      </button>
    </section>
  );
}

const whyKept = ({ detail, code }: BatchAnswer): string => detail ?? code ?? '';
