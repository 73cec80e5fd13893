// What holds for every letter of the flow: how urgent it is, how often it may be urged, who may read it, how deep flows below it go.

import type { ReactElement } from 'react';
import type { Json } from '@alir/engine/core/types';
import { isObject } from '../../../model/change/change.ts';
import { durationOf, spanOf } from '../../../model/document/duration.ts';
import { graphOf } from '../../../model/graph/flow-graph.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { TickField, useGesture } from '../field.tsx';
import { More } from '../parts/more.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { SpanField } from '../span-field.tsx';
import { ConfidentialField } from './confidential-field.tsx';
import { flowProperty } from './flow-property.ts';
import { PriorityField } from './priority-field.tsx';
import { useFlowTexts } from './use-flow-texts.ts';

export function RulesSection(): ReactElement {
  const { texts } = useSession();
  const words = useFlowTexts();
  const { flow } = useDocument();
  const said = ['priority', 'urge', 'access', 'maxDepth'].filter(
    (word) => flow[word] !== undefined,
  );
  return (
    <More
      title={words.rules}
      says={said.length === 0 ? '' : texts.details.saysSo(said.length)}
      places={['priority', 'urge', 'access', 'maxDepth']}
    >
      <PriorityField
        label={words.priorityOfFlow}
        value={flow['priority']}
        place="priority"
        command={(value) => flowProperty(['priority'], value)}
      />
      <ConfidentialField />
      <Urge value={isObject(flow['urge']) ? flow['urge']['every'] : undefined} />
      <Depth />
    </More>
  );
}

/** How often those that a letter waits for may be urged. */
function Urge({ value }: { readonly value: Json | undefined }): ReactElement {
  const words = useFlowTexts();
  const { run, reason } = useCommands();
  const gesture = useGesture();
  const span = spanOf(value);
  return (
    <>
      <TickField
        label={words.urge}
        value={value !== undefined}
        set={(isLimited) =>
          run(flowProperty(['urge'], isLimited ? { every: 'work:P1D' } : undefined))
        }
      />
      {span === null ? (
        <p className="alir-help">{value === undefined ? words.urgeHelp : String(value)}</p>
      ) : (
        <div role="group" aria-label={words.urge}>
          <SpanField
            span={span}
            begin={gesture.begin}
            set={(next) =>
              run(flowProperty(['urge', 'every'], durationOf(next)), gesture.current())
            }
          />
        </div>
      )}
      {reason}
    </>
  );
}

/** How deep flows below it go: asked where there are any. */
function Depth(): ReactElement | null {
  const words = useFlowTexts();
  const document = useDocument();
  const { run, reason } = useCommands();
  const depth = document.flow['maxDepth'];
  const isParent = [...graphOf(document).steps.values()].some(
    ({ state }) => state['each'] !== undefined,
  );
  if (!isParent && depth === undefined) return null;
  return (
    <>
      <NumberField
        label={words.depth}
        help={words.depthHelp}
        value={typeof depth === 'number' ? depth : null}
        least={1}
        most={32}
        set={(next, gesture) => run(flowProperty(['maxDepth'], next ?? undefined), gesture)}
      />
      {reason}
    </>
  );
}
