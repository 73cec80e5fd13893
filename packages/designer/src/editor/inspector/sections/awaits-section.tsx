// What a step waits for from elsewhere: that a letter of another flow ends, and which letter that is.

import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../../../model/change/change.ts';
import type { Path } from '../../../model/change/path.ts';
import type { Exit, Step } from '../../../model/graph/step.ts';
import { wordsOf } from '../../../model/words/words.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { ChoiceField, TextField } from '../field.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { isPlainText, useFields } from '../parts/use-fields.ts';
import { WayField } from '../parts/way-field.tsx';
import { saidIn } from '../said.ts';
import { useStepTitles } from '../step-titles.ts';

export function AwaitsSection({ step }: { readonly step: Step }): ReactElement | null {
  const { texts, lang, nameOf } = useSession();
  const { details } = texts;
  const { run, reason } = useCommands();
  const words = wordsOf(useDocument(), { lang, nameOf });
  if (step.kind === 'end' || step.kind === 'choice') return null;
  const events = step.exits.filter(({ name }) => name.startsWith('flow:'));
  if (step.kind !== 'wait' && events.length === 0) return null;
  return (
    <section className="alir-section">
      <h3>{details.waitFor}</h3>
      <p className="alir-help">{details.waitForHelp}</p>
      {events.map((exit) => (
        <fieldset key={exit.at.join('/')} className="alir-outcome">
          <legend>{words.wayName(exit)}</legend>
          <Event step={step} exit={exit} />
          <WayField exit={exit} />
          <button
            type="button"
            className="alir-button"
            onClick={() => run({ type: 'set-property', step: step.key, at: ['on', exit.name] })}
          >
            {details.removeWait}
          </button>
        </fieldset>
      ))}
      <AddEvent step={step} taken={events.map(({ name }) => name)} />
      {reason}
    </section>
  );
}

/** Which letter of the other flow it is: one of our keys has to equal something of its result. */
function Event({ step, exit }: { readonly step: Step; readonly exit: Exit }): ReactElement {
  const { details } = useSession().texts;
  const { flow } = useDocument();
  const { run, reason } = useCommands();
  const on = isObject(step.state['on']) ? step.state['on'] : {};
  const way = exit.at.slice(1).reduce<Json | undefined>(enter, on);
  const event = isObject(way) ? way : {};
  const keys = isObject(flow['keys']) ? Object.keys(flow['keys']) : [];
  const set = (word: string, value: string) =>
    ({ type: 'set-property', step: step.key, at: [...exit.at, word], value }) as const;
  return (
    <>
      <ChoiceField
        label={details.waitKey}
        value={String(event['key'] ?? '')}
        choices={keys.map((value) => ({ value, label: value }))}
        choose={(key) => run(set('key', key))}
      />
      <TextField
        label={details.waitIs}
        value={String(event['is'] ?? '')}
        place={[...exit.at, 'is'].join('/')}
        command={(words) => set('is', words)}
      />
      {reason}
    </>
  );
}

function enter(value: Json | undefined, key: Path[number]): Json | undefined {
  return isObject(value)
    ? value[String(key)]
    : Array.isArray(value)
      ? value[Number(key)]
      : undefined;
}

/** One more, among the ends of the other flows that are known. */
function AddEvent(props: {
  readonly step: Step;
  readonly taken: readonly string[];
}): ReactElement | null {
  const { texts, others, lang } = useSession();
  const { details } = texts;
  const { flow } = useDocument();
  const own = useFields().filter(isPlainText);
  const titles = useStepTitles();
  const { run, reason } = useCommands();
  const { step, taken } = props;
  const ends = others.flatMap((one) =>
    resultsOf(one.flow).map((result) => ({
      name: `flow:${String(one.flow['flow'])}.${result.name}`,
      title: `${saidIn(one.flow['title'], lang)}: ${saidIn(result.title, lang) || result.name}`,
      // What its end says of it; what it never says cannot be asked for.
      output: result.output[0],
    })),
  );
  const open = ends.filter(({ name, output }) => output !== undefined && !taken.includes(name));
  const keys = isObject(flow['keys']) ? Object.keys(flow['keys']) : [];
  const [field] = own;
  const target = step.exits.find((exit) => exit.target !== null)?.target ?? [...titles.keys()][0];
  if (others.length === 0) return <p className="alir-help">{details.noFlows}</p>;
  if (open.length === 0) return <p className="alir-help">{details.noEnds}</p>;
  if (keys.length === 0 && field === undefined)
    return <p className="alir-help">{details.noKeys}</p>;
  const add = (name: string): void => {
    const end = open.find((one) => one.name === name);
    if (end?.output === undefined || target === undefined) return;
    const key = keys[0] ?? field?.name ?? '';
    run({
      type: 'together',
      commands: [
        ...(keys.length > 0
          ? []
          : [
              {
                type: 'set-property',
                step: null,
                at: ['keys', key],
                value: `data.${key}`,
              } as const,
            ]),
        {
          type: 'set-property',
          step: step.key,
          at: ['on', name],
          value: { key, is: `event.${end.output}`, target },
        },
      ],
    });
  };
  return (
    <>
      <ChoiceField
        label={details.addWait}
        value=""
        choices={[
          { value: '', label: details.chooseEnd },
          ...open.map(({ name, title }) => ({ value: name, label: title })),
        ]}
        choose={add}
      />
      {reason}
    </>
  );
}

interface Result {
  readonly name: string;
  readonly title: Json | undefined;
  readonly output: readonly string[];
}

/** The ends of a flow, by what others hear of them. */
function resultsOf(flow: JsonObject): readonly Result[] {
  const states = isObject(flow['states']) ? flow['states'] : {};
  return Object.entries(states).flatMap(([key, state]) => {
    if (!isObject(state) || state['type'] !== 'final') return [];
    const output = isObject(state['output']) ? Object.keys(state['output']) : [];
    return [{ name: String(state['result'] ?? key), title: state['title'], output }];
  });
}
