// Who of those that are named, and who not: separation of duties, whoever did it before, one of many, acting officers.

import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../../../model/change/change.ts';
import { graphOf } from '../../../model/graph/flow-graph.ts';
import { outcomesOf } from '../../../model/graph/read-exits.ts';
import type { Step } from '../../../model/graph/step.ts';
import { titleOf } from '../../../model/words/title-words.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { ChoiceField, TextField, TickField } from '../field.tsx';
import { More } from '../parts/more.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { saidIn } from '../../../model/words/said.ts';
import { WhoField } from '../who/who-field.tsx';

export function DutySection({ step }: { readonly step: Step }): ReactElement | null {
  const { details } = useSession().texts;
  const { task } = step.state;
  if (!isObject(task)) return null;
  const allocate = isObject(task['allocate']) ? task['allocate'] : {};
  const count =
    Object.keys(allocate).length +
    Number(task['acting'] === false) +
    Number(task['decides'] !== undefined);
  return (
    <More
      title={details.duty}
      says={count === 0 ? '' : details.saysSo(count)}
      places={['task/allocate', 'task/acting', 'task/decides']}
    >
      <Acting step={step} task={task} />
      <Allocated step={step} allocate={allocate} isSeveral={step.kind === 'signing'} />
    </More>
  );
}

/** Whether those who only act may decide it. */
function Acting({ step, task }: { readonly step: Step; readonly task: JsonObject }): ReactElement {
  const { texts, lang } = useSession();
  const { details } = texts;
  const { run, reason } = useCommands();
  const outcomes = isObject(task['outcomes']) ? task['outcomes'] : {};
  const { decides, acting } = task;
  return (
    <>
      <ChoiceField
        label={details.acting}
        value={acting === false ? 'no' : 'yes'}
        place="task/acting"
        choices={[
          { value: 'yes', label: details.actingMay },
          { value: 'no', label: details.actingMayNot },
        ]}
        choose={(chosen) =>
          run({
            type: 'set-property',
            step: step.key,
            at: ['task', 'acting'],
            ...(chosen === 'no' && { value: false }),
          })
        }
      />
      {acting === false || decides !== undefined
        ? outcomesOf(step.state).map((name) => {
            const definition = isObject(outcomes[name]) ? outcomes[name] : {};
            return (
              <TickField
                key={name}
                label={details.actingOutcome(saidIn(definition['label'], lang) || name)}
                value={definition['acting'] === true}
                set={(may) =>
                  run({
                    type: 'set-property',
                    step: step.key,
                    at: ['task', 'outcomes', name, 'acting'],
                    ...(may && { value: true }),
                  })
                }
              />
            );
          })
        : null}
      <TextField
        label={details.decides}
        help={details.decidesHelp}
        value={typeof decides === 'string' ? decides : ''}
        place="task/decides"
        command={(words) => ({
          type: 'set-property',
          step: step.key,
          at: ['task', 'decides'],
          ...(words !== '' && { value: words }),
        })}
      />
      {reason}
    </>
  );
}

function Allocated(props: {
  readonly step: Step;
  readonly allocate: JsonObject;
  readonly isSeveral: boolean;
}): ReactElement {
  const { lang, texts } = useSession();
  const { details } = texts;
  const graph = graphOf(useDocument());
  const { run, reason } = useCommands();
  const { step, allocate, isSeveral } = props;
  const others = [...graph.steps.values()].filter(
    ({ key, kind }) => key !== step.key && (kind === 'task' || kind === 'signing'),
  );
  const names = others.map((one) => ({ value: one.key, label: titleOf(one, lang) }));
  const set = (word: string, value: Json | undefined): unknown =>
    run({
      type: 'set-property',
      step: step.key,
      at: ['task', 'allocate', word],
      ...(value !== undefined && { value }),
    });
  return (
    <>
      <NotSame names={names} value={allocate['not']} set={(value) => set('not', value)} />
      {isSeveral ? null : (
        <>
          <ChoiceField
            label={details.prefer}
            value={String(allocate['prefer'] ?? '')}
            place="task/allocate/prefer"
            choices={[{ value: '', label: details.none }, ...names]}
            choose={(prefer) => set('prefer', prefer === '' ? undefined : prefer)}
          />
          <ChoiceField
            label={details.pick}
            value={String(allocate['pick'] ?? 'none')}
            place="task/allocate/pick"
            choices={(['none', 'round-robin', 'least-busy', 'random'] as const).map((value) => ({
              value,
              label: details.picks[value],
            }))}
            choose={(pick) => set('pick', pick === 'none' ? undefined : pick)}
          />
        </>
      )}
      <Initiator
        step={step}
        value={allocate['initiator']}
        set={(value) => set('initiator', value)}
      />
      <Nobody step={step} value={allocate['nobody']} set={(value) => set('nobody', value)} />
      {reason}
    </>
  );
}

interface RuleProps {
  readonly step: Step;
  readonly value: Json | undefined;
  readonly set: (value: Json | undefined) => unknown;
}

/** Separation of duties: nobody does both. */
function NotSame(props: {
  readonly names: readonly { readonly value: string; readonly label: string }[];
  readonly value: Json | undefined;
  readonly set: (value: Json | undefined) => unknown;
}): ReactElement | null {
  const { details } = useSession().texts;
  const { names, value: said, set } = props;
  const not = isList(said) ? said : [];
  if (names.length === 0) return null;
  return (
    <fieldset className="alir-ticks">
      <legend>{details.notSame}</legend>
      {names.map(({ value, label }) => (
        <TickField
          key={value}
          label={label}
          value={not.includes(value)}
          set={(isOut) => {
            const next = isOut ? [...not, value] : not.filter((one) => one !== value);
            set(next.length === 0 ? undefined : next);
          }}
        />
      ))}
      <p className="alir-help">{details.notSameHelp}</p>
    </fieldset>
  );
}

/** What of whoever started it. */
function Initiator({ step, value, set }: RuleProps): ReactElement {
  const { texts, lang } = useSession();
  const { details } = texts;
  const task = isObject(step.state['task']) ? step.state['task'] : {};
  const outcomes = isObject(task['outcomes']) ? task['outcomes'] : {};
  const chosen = isObject(value) ? `skip ${String(value['skip'])}` : String(value ?? 'usual');
  return (
    <ChoiceField
      label={details.initiator}
      value={chosen}
      place="task/allocate/initiator"
      choices={[
        ...(['usual', 'allow', 'forbid', 'superior'] as const).map((one) => ({
          value: one,
          label: details.initiators[one],
        })),
        ...outcomesOf(step.state).map((name) => {
          const definition = isObject(outcomes[name]) ? outcomes[name] : {};
          return {
            value: `skip ${name}`,
            label: details.initiatorSkip(saidIn(definition['label'], lang) || name),
          };
        }),
      ]}
      choose={(next) => {
        const [word, skip] = next.split(' ');
        if (skip !== undefined) set({ skip });
        else set(word === 'usual' ? undefined : word);
      }}
    />
  );
}

/** Who does it where nobody holds what is named. */
function Nobody({ step, value, set }: RuleProps): ReactElement {
  const { details, somePosition } = useSession().texts;
  const kind = isObject(value) ? 'position' : value === 'superior' ? 'superior' : 'wait';
  return (
    <>
      <ChoiceField
        label={details.nobody}
        value={kind}
        place="task/allocate/nobody"
        choices={(['wait', 'superior', 'position'] as const).map((one) => ({
          value: one,
          label: details.nobodies[one],
        }))}
        choose={(chosen) => {
          if (chosen === 'wait') set(undefined);
          if (chosen === 'superior') set('superior');
          if (chosen === 'position') set({ position: somePosition });
        }}
      />
      {kind === 'position' ? (
        <WhoField
          label={details.nobodies.position}
          value={value}
          slot="assign"
          only={['starter', 'position', 'head', 'secretary', 'superior', 'field']}
          step={step.key}
          command={(next) => ({
            type: 'set-property',
            step: step.key,
            at: ['task', 'allocate', 'nobody'],
            value: next,
          })}
        />
      ) : null}
    </>
  );
}
