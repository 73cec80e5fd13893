import type { ReactElement } from 'react';
import type { PositionLoadView } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';
import { localize } from '../texts/localize.ts';

/** How much waits for a position, by flow. Which letters they are, nobody needs for this. */
export function PositionLoad({ load }: { readonly load: PositionLoadView }): ReactElement {
  const { lang, texts } = useEnvironment();
  return (
    <section className="alir-handover-load" aria-live="polite">
      <p>
        <strong>{texts.acts.handover.open(load.open)}</strong>
      </p>
      {load.flows.length > 0 && (
        <ul>
          {load.flows.map(({ flow, title, open }) => (
            <li key={flow}>
              {localize(title, lang)}: {open}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
