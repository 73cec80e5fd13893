import type { ReactElement } from 'react';
import { useEnvironment } from '../../session/environment.tsx';
import type { Selection } from './use-selection.ts';

/** Begins choosing several, and ends it. */
export function BatchHead({ selection }: { readonly selection: Selection }): ReactElement | null {
  const { texts } = useEnvironment();
  const { active, chosen, choosable } = selection;
  const words = texts.acts.batch;
  if (!active && choosable < 2) return null;
  return (
    <div className="alir-batch-head">
      {active && (
        <label className="alir-check">
          <input
            type="checkbox"
            checked={chosen.size > 0 && chosen.size === choosable}
            ref={(box) => {
              if (box !== null) box.indeterminate = chosen.size > 0 && chosen.size < choosable;
            }}
            onChange={({ target }) => selection.chooseAll(target.checked)}
          />
          {words.all}
        </label>
      )}
      <button
        type="button"
        className="alir-button alir-button-quiet"
        aria-keyshortcuts={active ? 'Escape' : 'x'}
        onClick={active ? selection.stop : selection.start}
      >
        {active ? words.stop : words.start}
      </button>
    </div>
  );
}
