// Taking a step away.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Step } from '../../../model/graph/step.ts';
import { useDispatch, useSayings, useSession } from '../../session/session.tsx';
import { choose } from '../../session/ui-state.ts';

export function RemoveSection({ step }: { readonly step: Step }): ReactElement {
  const { ui, texts } = useSession();
  const sayings = useSayings();
  const dispatch = useDispatch();
  const [reason, refuse] = useState<string | null>(null);
  return (
    <section className="alir-section">
      <button
        type="button"
        className="alir-button"
        onClick={() => {
          const refusal = dispatch({ type: 'remove-step', step: step.key });
          if (refusal === null) choose(ui, null);
          else refuse(sayings.refused(refusal));
        }}
      >
        {texts.remove}
      </button>
      {reason === null ? null : (
        <p className="alir-issue" role="alert">
          {reason}
        </p>
      )}
    </section>
  );
}
