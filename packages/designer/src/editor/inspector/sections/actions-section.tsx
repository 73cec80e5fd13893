// Actions: what somebody may do while a step, or the whole flow, is at work, besides the task: withdraw, send back, cancel, tell.

import type { ReactElement } from 'react';
import type { Json } from '@alir/engine/core/types';
import { isObject } from '../../../model/change/change.ts';
import { graphOf } from '../../../model/graph/flow-graph.ts';
import { outcomesOf } from '../../../model/graph/read-exits.ts';
import type { Step } from '../../../model/graph/step.ts';
import type { Command } from '../../../model/index.ts';
import { nameFor } from '../../../model/rules/names.ts';
import { wordsOf } from '../../../model/words/words.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { ActionFields } from '../actions/action-fields.tsx';
import { newActions } from '../../../model/presets/new-actions.ts';
import { More } from '../parts/more.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { ownLanguage, saidIn, withSaid } from '../../../model/words/said.ts';

/** @param props.step - null: actions that are possible everywhere */
export function ActionsSection({ step }: { readonly step: Step | null }): ReactElement | null {
  const { texts, lang } = useSession();
  const { details } = texts;
  const { run, reason } = useCommands();
  const document = useDocument();
  const { flow } = document;
  if (step?.kind === 'end') return null;
  const graph = graphOf(document);
  const holder = step?.state ?? flow;
  const on = isObject(holder['on']) ? holder['on'] : {};
  const names = Object.keys(on).filter((name) => isAction(on[name], name, holder));
  const exits = step?.exits ?? graph.ofFlow;
  return (
    <More
      title={step === null ? details.flowActions : details.actions}
      says={names.length === 0 ? '' : details.saysSo(names.length)}
      places={['on/']}
    >
      <p className="alir-help">{step === null ? details.flowActionsHelp : details.actionsHelp}</p>
      {names.map((name) => {
        const label = labelOf(on[name], lang) || name;
        return (
          <fieldset key={name} className="alir-outcome">
            <legend>{label}</legend>
            <ActionFields
              step={step}
              name={name}
              transitions={on[name] ?? null}
              ways={exits.filter((exit) => exit.via === 'action' && exit.name === name)}
            />
            <button
              type="button"
              className="alir-button"
              onClick={() => run({ type: 'remove-action', step: step?.key ?? null, action: name })}
            >
              {details.removeAction(label)}
            </button>
          </fieldset>
        );
      })}
      {reason}
      <AddActions step={step} taken={[...Object.keys(on), ...outcomesOf(holder)]} run={run} />
      {step === null ? null : <OfFlow />}
    </More>
  );
}

/** Actions that can be added, each a whole that runs. */
function AddActions(props: {
  readonly step: Step | null;
  /** Names that are in use. */
  readonly taken: readonly string[];
  readonly run: (command: Command) => boolean;
}): ReactElement {
  const { texts, lang } = useSession();
  const { details } = texts;
  const document = useDocument();
  const { step, taken, run } = props;
  const own = ownLanguage(document.flow);
  const add = ({ name, definition }: ReturnType<typeof newActions>[number]): void => {
    const label = details.newActions[name];
    run({
      type: 'add-action',
      step: step?.key ?? null,
      action: nameFor(label, (one) => taken.includes(one)),
      definition: { label: withSaid(undefined, label, { lang, own }), ...definition },
    });
  };
  return (
    <div className="alir-buttons">
      {newActions(document, step).map((action) => (
        <button key={action.name} type="button" className="alir-button" onClick={() => add(action)}>
          {details.addAction(details.newActions[action.name])}
        </button>
      ))}
    </div>
  );
}

/** What is possible here because it is everywhere. */
function OfFlow(): ReactElement | null {
  const { texts, lang, nameOf } = useSession();
  const { details } = texts;
  const document = useDocument();
  const words = wordsOf(document, { lang, nameOf });
  const exits = graphOf(document).ofFlow.filter(({ via }) => via === 'action');
  if (exits.length === 0) return null;
  return (
    <>
      <p className="alir-help">{details.actionsOfFlow}</p>
      <ul className="alir-results">
        {exits.map((exit) => (
          <li key={exit.at.join('/')}>
            {details.resultLeads(words.way(exit), words.destination(exit))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What has `by` is an action; outcomes and events of other flows are none. */
function isAction(
  value: Json | undefined,
  name: string,
  holder: { readonly [key: string]: Json },
): boolean {
  if (name.startsWith('flow:') || outcomesOf(holder).includes(name)) return false;
  const first: Json | undefined = Array.isArray(value) ? value[0] : value;
  return isObject(first);
}

function labelOf(value: Json | undefined, lang: 'id' | 'en'): string {
  const first: Json | undefined = Array.isArray(value) ? value[0] : value;
  return isObject(first) ? saidIn(first['label'], lang) : '';
}
