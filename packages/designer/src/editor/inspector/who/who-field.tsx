// Somebody, chosen among what an administrator knows: a post, a role, a superior, the head of a unit, whoever did an earlier step.
// What is said by a formula is told in words and stays until somebody chooses anew.

import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import type { Command } from '../../../model/index.ts';
import {
  readWho,
  type UnitPlace,
  type Who,
  type WhoSlot,
  writeWho,
} from '../../../model/people/who.ts';
import { speakerOf } from '../../../model/words/speaker.ts';
import { whoWords } from '../../../model/words/who-words.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { ChoiceField, TextField, TickField } from '../field.tsx';
import type { EditorTexts } from '../../texts/texts.ts';
import { isPlainText, useFields } from '../parts/use-fields.ts';
import { useCommands } from '../parts/use-commands.tsx';
import { positionChoices, roleChoices } from '../people/people-choices.ts';
import { PeoplePicker } from '../people/people-picker.tsx';
import { useStepTitles } from '../step-titles.ts';
import { UnitField } from './unit-field.tsx';

/** Who may decide is the engine's answer, which nobody loads before. */
const WhoToday = lazy(async () => {
  const { WhoToday: loaded } = await import('../people/who-today.tsx');
  return { default: loaded };
});

type Kind = Who['kind'];

const ofOrganisation = ['position', 'role', 'head', 'secretary', 'superior'] as const;

/** Whom one may choose, by what they are chosen for. */
const kindsOf: Readonly<Record<WhoSlot, readonly Kind[]>> = {
  assign: ['starter', ...ofOrganisation, 'same', 'field'],
  by: ['starter', 'assignee', 'anyone', ...ofOrganisation, 'same', 'field'],
  notify: ['pending', 'starter', ...ofOrganisation, 'same', 'field'],
  start: ['anyone', 'nobody', 'position', 'role', 'head', 'secretary', 'field'],
};

/** Of these the organisation can say nothing. */
const withoutPost: readonly (Kind | 'formula')[] = ['assignee', 'anyone', 'pending', 'nobody'];

export interface WhoFieldProps {
  readonly label: string;
  readonly value: Json | undefined;
  readonly slot: WhoSlot;
  /** The command that lets the flow say somebody else. */
  readonly command: (value: Json) => Command;
  /** The step that they are chosen for, which cannot be done by whoever did itself. */
  readonly step: string | null;
  /** The task that they would decide. */
  readonly task?: JsonObject;
  readonly place?: string;
  /** Kinds that the format takes here, where it does not take all. */
  readonly only?: readonly Kind[];
}

export function WhoField(props: WhoFieldProps): ReactElement {
  const { texts, lang, nameOf, organisation } = useSession();
  const document = useDocument();
  const choices = useChoices(props);
  const { run, reason } = useCommands();
  const { label, value, slot, command, place, task } = props;
  const who = readWho(value);
  // A post or a role is named before the flow says it: nobody becomes an approver by standing first in a list.
  const [begun, begin] = useState<Named['kind'] | null>(null);
  const set = (next: Who): void => {
    begin(null);
    run(command(writeWho(next, slot)));
  };
  const kind = begun ?? who?.kind ?? 'formula';
  return (
    <div className="alir-who">
      <ChoiceField<Kind | 'formula'>
        label={label}
        value={kind}
        {...(place !== undefined && { place })}
        choices={[
          ...choices.kinds.map((one) => ({ value: one, label: kindName(texts, one, slot) })),
          ...(who === null ? [{ value: 'formula' as const, label: texts.formula }] : []),
        ]}
        choose={(chosen) => {
          const isNamed = chosen === 'position' || chosen === 'role';
          const isOpen = isNamed && organisation !== undefined && chosen !== who?.kind;
          begin(isOpen ? chosen : null);
          const next = isOpen || chosen === 'formula' ? null : choices.begin(chosen);
          if (next && chosen !== who?.kind) set(next);
        }}
      />
      {begun !== null ? (
        <>
          <NamedField {...props} kind={begun} name="" who={named(begun, '')} set={set} />
          <p className="alir-help" role="status">
            {texts.details.nameFirst[begun]}
          </p>
        </>
      ) : who === null ? (
        <p className="alir-help">
          {texts.details.formulaOf(
            whoWords(value, speakerOf(document, { lang, nameOf })) ?? texts.details.none,
          )}
        </p>
      ) : (
        <Particulars who={who} set={set} {...props} />
      )}
      {begun !== null || organisation === undefined || withoutPost.includes(kind) ? null : (
        <Suspense fallback={null}>
          <WhoToday organisation={organisation} who={value} {...(task && { task })} />
        </Suspense>
      )}
      {reason}
    </div>
  );
}

/** Anyone is not the same at a start: there is no letter yet that they could read. */
function kindName({ details }: EditorTexts, kind: Kind, slot: WhoSlot): string {
  return kind === 'anyone' && slot === 'start' ? details.anyoneAtAll : details.whoKinds[kind];
}

/** Kinds that can be chosen here, and with what each begins. */
function useChoices({ slot, step, value, only = kindsOf[slot] }: WhoFieldProps): {
  readonly kinds: readonly Kind[];
  readonly begin: (kind: Kind) => Who | null;
} {
  const { texts } = useSession();
  const fields = useFields().filter(isPlainText);
  const earlier = [...useStepTitles().keys()].filter((key) => key !== step);
  const [field] = fields;
  const [same] = earlier;
  const who = readWho(value);
  const unit: UnitPlace = who !== null && 'unit' in who && who.unit ? who.unit : { of: 'starter' };
  const begin = (kind: Kind): Who | null => {
    switch (kind) {
      case 'superior':
        return { kind, levels: 1 };
      case 'position':
        return named(kind, texts.somePosition);
      case 'role':
        return named(kind, texts.someRole);
      case 'head':
      case 'secretary':
        return { kind, unit };
      case 'same':
        return same === undefined ? null : { kind, step: same };
      case 'field':
        return field === undefined ? null : { kind, field: field.name, elseStarter: true };
      default:
        return { kind };
    }
  };
  const kinds = kindsOf[slot].filter(
    (kind) =>
      kind === who?.kind ||
      (only.includes(kind) &&
        !((kind === 'field' && field === undefined) || (kind === 'same' && same === undefined))),
  );
  return { kinds, begin };
}

/** What a kind wants to know besides. */
function Particulars(
  props: WhoFieldProps & { readonly who: Who; readonly set: (who: Who) => void },
): ReactElement | null {
  const { texts } = useSession();
  const fields = useFields().filter(isPlainText);
  const titles = useStepTitles();
  const { who, set, step } = props;
  switch (who.kind) {
    case 'superior':
      return (
        <ChoiceField
          label={texts.details.levelsLabel}
          value={who.levels === 1 ? '1' : '2'}
          choices={[
            { value: '1', label: texts.details.levels[1] },
            { value: '2', label: texts.details.levels[2] },
          ]}
          choose={(levels) => set({ ...who, levels: levels === '1' ? 1 : 2 })}
        />
      );
    case 'position':
      return <NamedField {...props} kind="position" name={who.position} />;
    case 'role':
      return (
        <>
          <NamedField {...props} kind="role" name={who.role} />
          <UnitField unit={who.unit} mayBeAnywhere set={(unit) => set({ ...who, unit })} />
        </>
      );
    case 'head':
    case 'secretary':
      return (
        <UnitField unit={who.unit} set={(unit) => (unit === null ? null : set({ ...who, unit }))} />
      );
    case 'same':
      return (
        <ChoiceField
          label={texts.whichStep}
          value={who.step}
          choices={[...titles]
            .filter(([key]) => key !== step)
            .map(([value, label]) => ({ value, label }))}
          choose={(chosen) => set({ ...who, step: chosen })}
        />
      );
    case 'field':
      return (
        <>
          <ChoiceField
            label={texts.details.field}
            value={who.field}
            choices={fields.map(({ name, title }) => ({ value: name, label: title }))}
            choose={(field) => set({ ...who, field })}
          />
          <TickField
            label={texts.details.elseStarter}
            value={who.elseStarter}
            set={(elseStarter) => set({ ...who, elseStarter })}
          />
        </>
      );
    default:
      return null;
  }
}

type Named = Extract<Who, { readonly kind: 'position' | 'role' }>;

const named = (kind: Named['kind'], name: string): Named =>
  kind === 'role' ? { kind, role: name, unit: null } : { kind, position: name };

/** A post or a role: chosen in the organisation where the host gives one, else written. */
function NamedField(
  props: WhoFieldProps & {
    readonly kind: Named['kind'];
    readonly name: string;
    readonly who: Who;
    readonly set: (who: Who) => void;
  },
): ReactElement {
  const { texts, organisation, today, nameOf, lang } = useSession();
  const document = useDocument();
  const { kind, name, who, slot, command, place, set } = props;
  const label = kind === 'position' ? texts.position : texts.role;
  const otherwise = (chosen: string): Who =>
    who.kind === 'role' ? { ...who, role: chosen } : named('position', chosen);
  if (organisation === undefined) {
    return (
      <TextField
        label={label}
        value={name}
        {...(place !== undefined && { place: `${place}/${kind}` })}
        command={(words) => command(writeWho(otherwise(words), slot))}
      />
    );
  }
  const { name: spoken } = speakerOf(document, { lang, nameOf });
  const choices =
    kind === 'position'
      ? positionChoices(organisation, today)
      : roleChoices(organisation, today, (role) => spoken('role', role));
  return (
    <PeoplePicker
      label={label}
      value={name}
      choices={choices}
      choose={(chosen) => set(otherwise(chosen))}
    />
  );
}
