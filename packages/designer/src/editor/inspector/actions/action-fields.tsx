// One action: what stands on its button, who may take it, what happens then.

import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../../../model/change/change.ts';
import type { Path } from '../../../model/change/path.ts';
import { graphOf } from '../../../model/graph/flow-graph.ts';
import type { Exit, Step } from '../../../model/graph/step.ts';
import type { Command } from '../../../model/index.ts';
import { wordsOf } from '../../../model/words/words.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { ChoiceField, TextField, TickField } from '../field.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { SaidField } from '../parts/said-field.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { StepField, WayField } from '../parts/way-field.tsx';
import { useStepTitles } from '../step-titles.ts';
import { WhoField } from '../who/who-field.tsx';

type Does = 'target' | 'back' | 'notify' | 'append' | 'cancel' | 'finish';

const effects: readonly Does[] = ['target', 'back', 'notify', 'append', 'cancel', 'finish'];

interface ActionProps {
  readonly step: Step | null;
  readonly name: string;
  /** What the flow says of it. */
  readonly transitions: Json;
  readonly ways: readonly Exit[];
}

export function ActionFields(props: ActionProps): ReactElement {
  const { texts, lang, nameOf } = useSession();
  const { details } = texts;
  const words = wordsOf(useDocument(), { lang, nameOf });
  const { step, name, transitions, ways } = props;
  const isSeveral = isList(transitions);
  const first: Json | undefined = isList(transitions) ? transitions[0] : transitions;
  const definition = isObject(first) ? first : {};
  const at: Path = isSeveral ? ['on', name, 0] : ['on', name];
  const set = (word: string, value: Json | undefined): Command => ({
    type: 'set-property',
    step: step?.key ?? null,
    at: [...at, word],
    ...(value !== undefined && { value }),
  });
  return (
    <>
      <SaidField
        label={details.actionLabel}
        text={definition['label']}
        place={[...at, 'label'].join('/')}
        command={(label) => set('label', label)}
      />
      <WhoField
        label={details.actionBy}
        value={definition['by']}
        slot="by"
        step={step?.key ?? null}
        place={[...at, 'by'].join('/')}
        command={(by) => set('by', by)}
      />
      {isSeveral ? (
        ways.map((exit) => (
          <div key={exit.at.join('/')}>
            <WayField exit={exit} />
            {exit.target === null ? <p className="alir-help">{words.destination(exit)}</p> : null}
          </div>
        ))
      ) : (
        <Effect at={at} step={step} definition={definition} set={set} />
      )}
      {definition['input'] === undefined ? null : <p className="alir-help">{details.asksFor}</p>}
      {definition['guard'] === undefined ? null : (
        <>
          <p className="alir-help">
            {details.onlyWhen(words.condition(String(definition['guard'])))}
          </p>
          <SaidField
            label={details.why}
            help={details.whyHelp}
            text={definition['why']}
            command={(why) => set('why', why)}
          />
        </>
      )}
    </>
  );
}

/** What happens: exactly one thing. */
function Effect(props: {
  readonly at: Path;
  readonly step: Step | null;
  readonly definition: JsonObject;
  readonly set: (word: string, value: Json | undefined) => Command;
}): ReactElement {
  const { details } = useSession().texts;
  const titles = useStepTitles();
  const { run, reason } = useCommands();
  const { at, step, definition, set } = props;
  const does = effects.find((word) => definition[word] !== undefined) ?? 'target';
  const [first = ''] = titles.keys();
  const choose = (next: Does): void => {
    const kept = Object.entries(definition).filter(
      ([word]) => !effects.some((one) => one === word) && !ofBack.includes(word),
    );
    const current = definition['target'] ?? definition['back'] ?? first;
    const value: Json = next === 'notify' ? 'pending' : next === 'finish' ? true : current;
    run({
      type: 'set-property',
      step: step?.key ?? null,
      at,
      value: { ...Object.fromEntries(kept), [next]: value },
    });
  };
  const offered = offeredTo(step, does);
  return (
    <>
      <ChoiceField<Does>
        label={details.actionDoesLabel}
        value={does}
        choices={offered.map((value) => ({ value, label: details.actionDoes[value] }))}
        choose={choose}
      />
      {does === 'target' || does === 'back' ? (
        <StepField
          label={does === 'target' ? details.timerTarget : details.actionBack}
          value={String(definition[does] ?? '')}
          place={[...at, does].join('/')}
          choose={(target) => run(set(does, target))}
        />
      ) : null}
      {does === 'back' ? <Back definition={definition} set={set} run={run} /> : null}
      {does === 'notify' ? (
        <>
          <WhoField
            label={details.timerWhom}
            value={definition['notify']}
            slot="notify"
            step={step?.key ?? null}
            place={[...at, 'notify'].join('/')}
            command={(notify) => set('notify', notify)}
          />
          <p className="alir-help">{details.noticeHelp}</p>
        </>
      ) : null}
      {does === 'append' || does === 'cancel' ? (
        <TextField
          label={details.actionDoes[does]}
          value={String(definition[does])}
          place={[...at, does].join('/')}
          command={(words) => set(does, words)}
        />
      ) : null}
      {reason}
    </>
  );
}

/** What an action of a step may become. */
function offeredTo(step: Step | null, does: Does): readonly Does[] {
  const always: readonly Does[] =
    step === null ? ['target', 'notify'] : ['target', 'back', 'notify'];
  return effects.filter((word) => word === does || always.includes(word));
}

/** Words that only going back knows. */
const ofBack: readonly string[] = ['resume', 'keep', 'limit', 'beyond'];

/** How often, where it goes after that, and whether it comes straight back to whoever sent it. */
function Back(props: {
  readonly definition: JsonObject;
  readonly set: (word: string, value: Json | undefined) => Command;
  readonly run: (command: Command, gesture?: string) => boolean;
}): ReactElement {
  const { details } = useSession().texts;
  const graph = graphOf(useDocument());
  const { definition, set, run } = props;
  const { limit, beyond, resume } = definition;
  const end = [...graph.steps.values()].find(({ kind }) => kind === 'end');
  const setLimit = (next: number | null, gesture: string): void => {
    // After the last time it has to lead somewhere: the one is not said without the other.
    const commands =
      next === null
        ? [set('limit', undefined), set('beyond', undefined)]
        : [
            set('limit', next),
            ...(beyond === undefined && end !== undefined ? [set('beyond', end.key)] : []),
          ];
    run({ type: 'together', commands }, gesture);
  };
  return (
    <>
      <TickField
        label={details.resume}
        value={resume === 'sender'}
        set={(isDirect) => run(set('resume', isDirect ? 'sender' : undefined))}
      />
      <NumberField
        label={details.limit}
        help={details.noLimit}
        value={typeof limit === 'number' ? limit : null}
        least={1}
        most={1000}
        set={setLimit}
      />
      {limit === undefined ? null : (
        <StepField
          label={details.beyond}
          value={String(beyond ?? '')}
          choose={(target) => run(set('beyond', target))}
        />
      )}
    </>
  );
}
