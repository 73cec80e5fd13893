// Who does a step, chosen among what an administrator knows: a post, a role, the superior of whoever began it, whoever did an
// earlier step. What is said by a formula stays as it is until somebody chooses anew.

import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../../../model/change/change.ts';
import type { Step } from '../../../model/graph/step.ts';
import { useDispatch, useSession } from '../../session/session.tsx';
import { wordsOfKey } from '../../../model/words/speaker.ts';
import { positionChoices, roleChoices } from '../people/people-choices.ts';
import { PeoplePicker } from '../people/people-picker.tsx';
import { WhoToday } from '../people/who-today.tsx';
import { ChoiceField, TextField } from '../field.tsx';
import { useStepTitles } from '../step-titles.ts';

type Kind = 'starter' | 'superior' | 'position' | 'role' | 'same' | 'other';

const starter: JsonObject = { position: { from: 'starter' } };
const superior: JsonObject = { position: { from: 'manager(starter)' } };

export function WhoSection({ step }: { readonly step: Step }): ReactElement | null {
  const { texts } = useSession();
  const dispatch = useDispatch();
  const titles = useStepTitles();
  const { state, key } = step;
  const { task } = state;
  if (!isObject(task)) return null;
  const { assign } = task;
  const kind = kindOf(assign);
  const at = ['task', 'assign'];
  const set = (value: JsonObject): unknown =>
    dispatch({ type: 'set-property', step: key, at, value });
  const earlier = [...titles].filter(([name]) => name !== key);
  const choose = (chosen: Kind): void => {
    if (chosen === 'starter') set(starter);
    if (chosen === 'superior') set(superior);
    if (chosen === 'position') set({ position: wordOf(assign, 'position') || texts.somePosition });
    if (chosen === 'role') set({ role: wordOf(assign, 'role') || texts.someRole });
    const [first] = earlier;
    if (chosen === 'same' && first) set({ sameAs: first[0] });
  };
  return (
    <section className="alir-section">
      <ChoiceField<Kind>
        label={texts.who}
        value={kind}
        place="task/assign"
        choices={[
          { value: 'starter', label: texts.whoStarter },
          { value: 'superior', label: texts.whoSuperior },
          { value: 'position', label: texts.whoPosition },
          { value: 'role', label: texts.whoRole },
          { value: 'same', label: texts.whoSame },
          ...(kind === 'other' ? [{ value: 'other' as const, label: texts.formula }] : []),
        ]}
        choose={choose}
      />
      {kind === 'position' || kind === 'role' ? (
        <Named kind={kind} value={wordOf(assign, kind)} step={key} />
      ) : null}
      {kind === 'same' ? (
        <ChoiceField
          label={texts.whichStep}
          value={wordOf(assign, 'sameAs')}
          choices={earlier.map(([value, label]) => ({ value, label }))}
          choose={(sameAs) => set({ sameAs })}
        />
      ) : null}
      {kind === 'other' ? <p className="alir-help">{texts.formulaHelp}</p> : null}
    </section>
  );
}

/** A post or a role: chosen in the organisation where the host gives one, else written. */
function Named(props: {
  readonly kind: 'position' | 'role';
  readonly value: string;
  readonly step: string;
}): ReactElement {
  const { texts, organisation, today } = useSession();
  const dispatch = useDispatch();
  const { kind, value, step } = props;
  const label = kind === 'position' ? texts.position : texts.role;
  const command = (words: string) =>
    ({ type: 'set-property', step, at: ['task', 'assign', kind], value: words }) as const;
  if (organisation === undefined) {
    return (
      <TextField label={label} value={value} place={`task/assign/${kind}`} command={command} />
    );
  }
  const choices =
    kind === 'position'
      ? positionChoices(organisation, today)
      : roleChoices(organisation, today, wordsOfKey);
  return (
    <>
      <PeoplePicker
        label={label}
        value={value}
        choices={choices}
        choose={(chosen) => dispatch(command(chosen))}
      />
      <WhoToday organisation={organisation} kind={kind} value={value} day={today} />
    </>
  );
}

function kindOf(assign: Json | undefined): Kind {
  if (!isObject(assign) || isList(assign)) return 'other';
  const { position, role, sameAs } = assign;
  if (typeof sameAs === 'string') return 'same';
  if (typeof position === 'string') return 'position';
  if (typeof role === 'string' && assign['count'] === undefined) return 'role';
  const from = isObject(position) ? position['from'] : undefined;
  if (from === 'starter') return 'starter';
  return from === 'manager(starter)' ? 'superior' : 'other';
}

function wordOf(assign: Json | undefined, word: string): string {
  const value = isObject(assign) ? assign[word] : undefined;
  return typeof value === 'string' ? value : '';
}
