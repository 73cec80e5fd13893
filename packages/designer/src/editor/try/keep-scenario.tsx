// Keeps what was tried as a scenario beside the flow, so that every later version is held against it.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../../model/change/change.ts';
import type { Command, FlowDocument } from '../../model/index.ts';
import { useDispatch, useDocument, useSayings, useSession } from '../session/session.tsx';
import { useTrial } from './use-trying.tsx';

export function KeepScenario(): ReactElement | null {
  const { texts } = useSession();
  const sayings = useSayings();
  const dispatch = useDispatch();
  const document = useDocument();
  const trial = useTrial((state) => state.trial);
  const tries = useTrial((state) => state.tries);
  const [name, setName] = useState('');
  const [said, say] = useState<string | null>(null);
  if (trial === null || tries === null || trial.at === 0) return null;
  const keep = (): void => {
    const { scenario } = tries.scenarioOf(trial, name.trim() || texts.scenarioName);
    const kept = scenario === null ? null : asJson(scenario);
    if (kept === null) return;
    const refusal = dispatch(addingScenario(document, kept));
    say(refusal === null ? texts.scenarioKept : sayings.refused(refusal));
  };
  return (
    <form
      className="alir-try-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label className="alir-field">
        {texts.scenarioTitle}
        <input
          value={name}
          placeholder={texts.scenarioName}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="alir-button">
        {texts.keepScenario}
      </button>
      {said === null ? null : <p role="status">{said}</p>}
    </form>
  );
}

/** What a recorder gives is JSON; this says so to the compiler. */
function asJson(value: unknown): JsonObject | null {
  const parsed: unknown = JSON.parse(JSON.stringify(value));
  return typeof parsed === 'object' && parsed !== null && isObject({ ...parsed })
    ? { ...parsed }
    : null;
}

/** The command that adds a scenario to those beside the flow. */
function addingScenario({ scenarios, flow }: FlowDocument, scenario: JsonObject): Command {
  const list = scenarios['scenarios'];
  const path = ['scenarios', 'scenarios'];
  const changes = isList(list)
    ? [{ kind: 'insert' as const, path: [...path, list.length], value: scenario }]
    : [
        { kind: 'insert' as const, path: ['scenarios', 'flow'], value: flow['flow'] ?? '' },
        { kind: 'insert' as const, path, value: [scenario] },
      ];
  return { type: 'make-changes', changes };
}
