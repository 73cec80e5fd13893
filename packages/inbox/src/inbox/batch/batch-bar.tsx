// How many are chosen, and what can be decided for all of them at once.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { FlowDefinition, TaskItemView } from '@alir/engine/core/types';
import { useTaskSet } from '../../queries/reads.ts';
import { useEnvironment } from '../../session/environment.tsx';
import { localize } from '../../texts/localize.ts';
import { BatchDialog } from './batch-dialog.tsx';
import { needsView, sharedOutcomes } from './shared-outcomes.ts';
import type { SharedOutcome } from './shared-outcomes.ts';
import type { Selection } from './use-selection.ts';

/** As many as the API takes at once. */
const most = 100;

export function BatchBar(props: {
  readonly selection: Selection;
  readonly chosen: readonly TaskItemView[];
  readonly definitions: ReadonlyMap<string, FlowDefinition>;
}): ReactElement {
  const { lang, texts } = useEnvironment();
  const { selection, chosen } = props;
  const [asked, setAsked] = useState<SharedOutcome | null>(null);
  const { shared, pending } = useShared(props);
  const words = texts.acts.batch;
  const hint =
    chosen.length === 0
      ? words.none
      : chosen.length > most
        ? words.tooMany(most)
        : pending
          ? words.looking
          : shared.length === 0
            ? words.nothingShared
            : null;
  return (
    <div className="alir-batch-bar" role="group" aria-label={words.start}>
      <p aria-live="polite">
        <strong>{words.chosen(chosen.length)}</strong>
        {hint !== null && <small>{hint}</small>}
      </p>
      {hint === null &&
        shared.map((outcome, index) => (
          <button
            key={outcome.outcome}
            type="button"
            className={index === 0 ? 'alir-button alir-button-primary' : 'alir-button'}
            onClick={() => setAsked(outcome)}
          >
            {localize(outcome.label, lang)}
          </button>
        ))}
      {asked !== null && (
        <BatchDialog
          outcome={asked}
          chosen={chosen}
          keep={selection.keep}
          stop={selection.stop}
          close={() => setAsked(null)}
        />
      )}
    </div>
  );
}

/** What of the chosen tasks' outcomes is common to them; forms are looked at only where the flow has one. */
function useShared({
  chosen,
  definitions,
}: {
  readonly chosen: readonly TaskItemView[];
  readonly definitions: ReadonlyMap<string, FlowDefinition>;
}): { readonly shared: readonly SharedOutcome[]; readonly pending: boolean } {
  const known = chosen.map((item) => ({ item, definition: definitions.get(item.flow) ?? null }));
  const withForms =
    chosen.length > most ? [] : known.filter((one) => needsView(one.item, one.definition));
  const { tasks, pending } = useTaskSet(withForms.map(({ item }) => item.id));
  const shared = sharedOutcomes(
    known.map((one) => ({ ...one, view: tasks.get(one.item.id) ?? null })),
  );
  return { shared, pending };
}
