// Work of a program: which service, how often it is tried, how long it may take, what it is given and what is kept of its answer.

import type { ReactElement } from 'react';
import type { Json } from '@alir/engine/core/types';
import { isObject } from '../../../model/change/change.ts';
import { durationOf, spanOf } from '../../../model/document/duration.ts';
import type { Step } from '../../../model/graph/step.ts';
import type { Command } from '../../../model/index.ts';
import { speakerOf, wordsOfKey } from '../../../model/words/speaker.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { ChoiceField, TextField, TickField, useGesture } from '../field.tsx';
import { FormulaTable } from '../parts/formula-table.tsx';
import { More } from '../parts/more.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { SpanField } from '../span-field.tsx';

export function CallSection({ step }: { readonly step: Step }): ReactElement | null {
  const { texts, lang, nameOf } = useSession();
  const { details } = texts;
  const { field } = speakerOf(useDocument(), { lang, nameOf });
  const { run, reason } = useCommands();
  const { call } = step.state;
  if (!isObject(call)) return null;
  const set = (at: readonly string[], value: Json | undefined): Command => ({
    type: 'set-property',
    step: step.key,
    at: ['call', ...at],
    ...(value !== undefined && { value }),
  });
  const retry = isObject(call['retry']) ? call['retry'] : {};
  const attempts = typeof retry['attempts'] === 'number' ? retry['attempts'] : 1;
  return (
    <section className="alir-section">
      <h3>{details.call}</h3>
      <TextField
        label={details.callService}
        help={details.callServiceHelp}
        value={String(call['service'] ?? '')}
        place="call/service"
        command={(words) => set(['service'], words)}
      />
      <NumberField
        label={details.attempts}
        help={details.attemptsHelp}
        value={attempts}
        least={1}
        most={100}
        set={(next, gesture) => {
          if (next === 1) run(set(['retry'], undefined), gesture);
          else if (next !== null) run(set(['retry', 'attempts'], next), gesture);
        }}
      />
      <Timeout value={call['timeout']} set={(value) => set(['timeout'], value)} />
      <ChoiceField
        label={details.late}
        value={call['onLate'] === 'record' ? 'record' : 'notice'}
        choices={(['notice', 'record'] as const).map((value) => ({
          value,
          label: details.lates[value],
        }))}
        choose={(late) => run(set(['onLate'], late === 'notice' ? undefined : late))}
      />
      {reason}
      <More title={details.handedOver} places={['call/with', 'call/set']}>
        <p className="alir-help">{details.handedOverHelp}</p>
        <FormulaTable
          step={step.key}
          at={['call', 'with']}
          value={call['with']}
          nameOf={wordsOfKey}
        />
        <FormulaTable
          step={step.key}
          at={['call', 'set']}
          value={call['set']}
          nameOf={(name) => details.handedBack(field([name]))}
        />
      </More>
    </section>
  );
}

/** How long one attempt may take. */
function Timeout(props: {
  readonly value: Json | undefined;
  readonly set: (value: Json | undefined) => Command;
}): ReactElement {
  const { details } = useSession().texts;
  const { run, reason } = useCommands();
  const gesture = useGesture();
  const { value, set } = props;
  const span = spanOf(value);
  return (
    <>
      <TickField
        label={details.timeout}
        value={value !== undefined}
        set={(isLimited) => run(set(isLimited ? 'PT1H' : undefined))}
      />
      {span === null ? (
        value === undefined ? null : (
          <p className="alir-help">{String(value)}</p>
        )
      ) : (
        <SpanField
          span={span}
          begin={gesture.begin}
          set={(next) => run(set(durationOf(next)), gesture.current())}
        />
      )}
      {reason}
    </>
  );
}
