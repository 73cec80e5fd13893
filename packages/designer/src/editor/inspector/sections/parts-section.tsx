// Steps that lie in this one: parts that run beside each other, or the steps of a group. Each opens its own details.

import type { ReactElement } from 'react';
import { graphOf } from '../../../model/graph/flow-graph.ts';
import type { Step } from '../../../model/graph/step.ts';
import { nameFor } from '../../../model/rules/names.ts';
import { titleOf } from '../../../model/words/title-words.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { inspect } from '../../session/ui-state.ts';
import { useCommands } from '../parts/use-commands.tsx';

export function PartsSection({ step }: { readonly step: Step }): ReactElement | null {
  const { texts, lang, ui } = useSession();
  const { details } = texts;
  const document = useDocument();
  const graph = graphOf(document);
  const { run, reason } = useCommands();
  if (step.children.length === 0) return null;
  const isParallel = step.kind === 'parallel';
  const add = (): void => {
    const isTaken = (name: string): boolean => graph.steps.has(name);
    const key = nameFor(details.newPart, isTaken);
    const inner = nameFor(`${details.newPart} 1`, (name) => name === key || isTaken(name));
    run({
      type: 'add-region',
      parallel: step.key,
      key,
      step: {
        key: inner,
        state: {
          task: {
            title: { id: 'Kerjakan', en: 'Do it' },
            assign: { position: { from: 'manager(starter)' } },
            outcomes: { selesai: { label: { id: 'Selesai', en: 'Done' } } },
          },
          on: {},
        },
        through: [['on', 'selesai']],
      },
    });
  };
  return (
    <section className="alir-section">
      <h3>{isParallel ? details.parts : details.steps}</h3>
      {isParallel ? <p className="alir-help">{details.partsHelp}</p> : null}
      <ul className="alir-parts">
        {step.children.map((key) => {
          const child = graph.steps.get(key);
          return child === undefined ? null : (
            <li key={key}>
              <button type="button" className="alir-button" onClick={() => inspect(ui, key)}>
                {titleOf(child, lang)}
              </button>
              {isParallel && step.children.length > 1 ? (
                <button
                  type="button"
                  className="alir-button"
                  onClick={() => run({ type: 'remove-region', region: key })}
                >
                  {details.removePart(titleOf(child, lang))}
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {isParallel ? (
        <button type="button" className="alir-button" onClick={add}>
          {details.addPart}
        </button>
      ) : null}
      {reason}
    </section>
  );
}
