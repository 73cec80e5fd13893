// One flow for each of a list: which flow, of which list, what each is given, and when the step is done.

import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../../../model/change/change.ts';
import type { Step } from '../../../model/graph/step.ts';
import type { Command } from '../../../model/index.ts';
import { wordsOfKey } from '../../../model/words/speaker.ts';
import { useSession } from '../../session/session.tsx';
import { ChoiceField, TextField, TickField } from '../field.tsx';
import { FormulaTable } from '../parts/formula-table.tsx';
import { More } from '../parts/more.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { fieldsOf, isListField, useFields } from '../parts/use-fields.ts';
import { saidIn } from '../said.ts';

type Done = 'all' | 'any' | 'manual' | 'number' | 'formula';

export function EachSection({ step }: { readonly step: Step }): ReactElement | null {
  const { details } = useSession().texts;
  const { run, reason } = useCommands();
  const { each } = step.state;
  if (!isObject(each)) return null;
  const set = (word: string, value: Json | undefined): Command => ({
    type: 'set-property',
    step: step.key,
    at: ['each', word],
    ...(value !== undefined && { value }),
  });
  return (
    <section className="alir-section">
      <h3>{details.each}</h3>
      <FlowField each={each} set={set} />
      <Of each={each} set={set} />
      <DoneField each={each} set={set} />
      {reason}
      <TickField
        label={details.eachRest}
        value={each['rest'] === 'run'}
        set={(runsOn) => run(set('rest', runsOn ? 'run' : undefined))}
      />
      <HandedOver step={step.key} each={each} set={set} />
    </section>
  );
}

interface EachProps {
  readonly each: JsonObject;
  readonly set: (word: string, value: Json | undefined) => Command;
}

/** Which flow: one that the host knows, where it gives some. */
function FlowField({ each, set }: EachProps): ReactElement {
  const { texts, others: flows, lang, openFlow } = useSession();
  const { details } = texts;
  const { run, reason } = useCommands();
  const flow = String(each['flow'] ?? '');
  const others = flows.map((one) => ({
    value: String(one.flow['flow']),
    label: saidIn(one.flow['title'], lang),
  }));
  if (others.length === 0) {
    return (
      <TextField
        label={details.eachFlow}
        value={flow}
        place="each/flow"
        command={(words) => set('flow', words)}
      />
    );
  }
  const isKnown = others.some(({ value }) => value === flow);
  return (
    <>
      <ChoiceField
        label={details.eachFlow}
        value={flow}
        place="each/flow"
        choices={[...(isKnown ? [] : [{ value: flow, label: texts.missingStep(flow) }]), ...others]}
        choose={(chosen) => run(set('flow', chosen))}
      />
      {openFlow === undefined || !isKnown ? null : (
        <button type="button" className="alir-button" onClick={() => openFlow(flow)}>
          {details.openFlow(others.find(({ value }) => value === flow)?.label ?? flow)}
        </button>
      )}
      {reason}
    </>
  );
}

/** What each is given, what comes back, and what tells them apart. */
function HandedOver({ step, each, set }: EachProps & { readonly step: string }): ReactElement {
  const { texts, others, lang } = useSession();
  const { details } = texts;
  const child = others.find((one) => one.flow['flow'] === each['flow']);
  const fields = child ? fieldsOf(child.flow, lang) : [];
  return (
    <More
      title={details.handedOver}
      places={['each/with', 'each/join', 'each/key', 'each/waits', 'each/shared']}
    >
      <p className="alir-help">{details.handedOverHelp}</p>
      <FormulaTable
        step={step}
        at={['each', 'with']}
        value={each['with']}
        nameOf={(name) => fields.find((one) => one.name === name)?.title ?? wordsOfKey(name)}
      />
      <FormulaTable
        step={step}
        at={['each', 'join']}
        value={each['join']}
        nameOf={(name) => details.handedBack(wordsOfKey(name))}
      />
      {(['key', 'waits', 'shared'] as const).map((word) => (
        <TextField
          key={word}
          label={details.eachFormulas[word]}
          value={String(each[word] ?? '')}
          place={`each/${word}`}
          command={(words) => set(word, words === '' && word !== 'key' ? undefined : words)}
        />
      ))}
    </More>
  );
}

/** Of which list. */
function Of({ each, set }: EachProps): ReactElement {
  const { details } = useSession().texts;
  const { run, reason } = useCommands();
  const lists = useFields().filter(isListField);
  const source = String(each['in'] ?? '');
  const isField = lists.some(({ name }) => source === `data.${name}`);
  return (
    <>
      <ChoiceField
        label={details.eachIn}
        value={isField ? source : 'formula'}
        place="each/in"
        choices={[
          ...lists.map(({ name, title }) => ({ value: `data.${name}`, label: title })),
          ...(isField ? [] : [{ value: 'formula', label: details.byFormula }]),
        ]}
        choose={(chosen) => {
          if (chosen !== 'formula') run(set('in', chosen));
        }}
      />
      {isField ? null : (
        <TextField label={details.byFormula} value={source} command={(words) => set('in', words)} />
      )}
      {reason}
    </>
  );
}

/** When the step is done. */
function DoneField({ each, set }: EachProps): ReactElement {
  const { details } = useSession().texts;
  const { run, reason } = useCommands();
  const { done } = each;
  const kind: Done =
    typeof done === 'number'
      ? 'number'
      : done === undefined || done === 'all'
        ? 'all'
        : done === 'any' || done === 'manual'
          ? done
          : 'formula';
  return (
    <>
      <ChoiceField<Done>
        label={details.eachDone}
        value={kind}
        place="each/done"
        choices={(
          [
            'all',
            'any',
            'number',
            'manual',
            ...(kind === 'formula' ? ['formula' as const] : []),
          ] as const
        ).map((value) => ({ value, label: details.eachDones[value] }))}
        choose={(chosen) => {
          if (chosen === 'all') run(set('done', undefined));
          if (chosen === 'any' || chosen === 'manual') run(set('done', chosen));
          if (chosen === 'number') run(set('done', 2));
        }}
      />
      {typeof done === 'number' ? (
        <NumberField
          label={details.eachCount}
          value={done}
          least={1}
          most={10_000}
          set={(next, gesture) => next !== null && run(set('done', next), gesture)}
        />
      ) : null}
      {kind === 'formula' ? (
        <TextField
          label={details.byFormula}
          value={String(done)}
          command={(words) => set('done', words)}
        />
      ) : null}
      {reason}
    </>
  );
}
