// One recipient: the role lies open, the rest behind one tap, since the rest is rarely changed.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { useEnvironment } from '../../session/environment.tsx';
import { formatDate } from '../../time/format-time.ts';
import type { Issue } from '../issues.ts';
import { DeadlineField } from './deadline-field.tsx';
import type { RecipientShape } from './recipient-shape.ts';
import { changeRecipient, changeRole, instructionsOf, roleOf } from './recipients.ts';
import type { RecipientDefaults, Recipients } from './recipients.ts';

export interface RecipientCardProps {
  readonly id: string;
  readonly name: string;
  /** Nobody holds the position now. */
  readonly vacant: boolean;
  readonly list: Recipients;
  readonly index: number;
  readonly shape: RecipientShape;
  readonly defaults: RecipientDefaults;
  /** It is the only one there can be: then its details lie open. */
  readonly alone: boolean;
  /** ISO day of the giver's own deadline. */
  readonly latest: string | null;
  readonly issues: readonly Issue[];
  readonly keep: (next: Recipients) => void;
}

export function RecipientCard(props: RecipientCardProps): ReactElement | null {
  const { texts } = useEnvironment();
  const { shape, list, index, issues } = props;
  const [opened, setOpened] = useState(false);
  const recipient = list[index];
  if (recipient === undefined) return null;
  const open = opened || props.alone || issues.length > 0;
  const remove = (): void => props.keep(list.filter((_, at) => at !== index));
  return (
    <li className="alir-recipient">
      <div className="alir-recipient-head">
        <strong>{props.name}</strong>
        <button
          type="button"
          className="alir-icon-button"
          aria-label={texts.recipients.remove(props.name)}
          onClick={remove}
        >
          <Icon name="close" />
        </button>
      </div>
      {props.vacant && <p className="alir-hint">{texts.recipients.vacant}</p>}
      <RoleChoice {...props} role={roleOf(recipient, shape)} />
      {open ? (
        <Details {...props} />
      ) : (
        <button
          type="button"
          className="alir-recipient-more"
          aria-expanded="false"
          onClick={() => setOpened(true)}
        >
          <span>
            <span className="alir-hidden">{texts.recipients.details(props.name)}: </span>
            <Summary {...props} />
          </span>
          <Icon name="down" />
        </button>
      )}
      {issues.map((issue) => (
        <p className="alir-issue" key={issue.pointer + issue.detail}>
          {issue.detail}
        </p>
      ))}
    </li>
  );
}

function Summary({ list, index, shape }: RecipientCardProps): ReactElement {
  const { texts, lang } = useEnvironment();
  const recipient = list[index] ?? {};
  const day = shape.deadline === null ? undefined : recipient[shape.deadline];
  const note = shape.note === null ? undefined : recipient[shape.note];
  const words = [
    instructionsOf(recipient, shape).map(texts.word).join(', ') || texts.recipients.noInstruction,
    typeof day === 'string' ? texts.recipients.by(formatDate(day, lang, 'UTC')) : null,
    typeof note === 'string' ? `“${note}”` : null,
  ];
  return <>{words.filter((word) => word !== null).join(' · ')}</>;
}

function RoleChoice(
  props: RecipientCardProps & { readonly role: string | null },
): ReactElement | null {
  const { texts } = useEnvironment();
  const { shape } = props;
  if (shape.role === null) return null;
  return (
    <div
      className="alir-segments"
      role="radiogroup"
      aria-label={texts.recipients.roleOf(props.name)}
    >
      {shape.roles.map((role) => (
        <label key={role} className="alir-segment">
          <input
            type="radio"
            name={`${props.id}-role`}
            checked={props.role === role}
            onChange={() =>
              props.keep(
                changeRole(props.list, { index: props.index, role }, shape, props.defaults),
              )
            }
          />
          <span>{texts.word(role)}</span>
        </label>
      ))}
    </div>
  );
}

function Details(props: RecipientCardProps): ReactElement {
  const { texts } = useEnvironment();
  const { shape, list, index, keep, defaults } = props;
  const recipient = list[index] ?? {};
  const given = instructionsOf(recipient, shape);
  const offered = [...new Set([...defaults.instructions, defaults.forInformation, ...given])];
  const { instructions, note, deadline } = shape;
  return (
    <div className="alir-recipient-details">
      {instructions !== null && (
        <div
          className="alir-chips alir-chips-small"
          role="group"
          aria-label={texts.recipients.instructions}
        >
          {offered.map((instruction) => (
            <button
              key={instruction}
              type="button"
              className="alir-chip"
              aria-pressed={given.includes(instruction)}
              onClick={() => {
                const next = given.includes(instruction)
                  ? given.filter((other) => other !== instruction)
                  : [...given, instruction];
                keep(changeRecipient(list, index, instructions, next));
              }}
            >
              {texts.word(instruction)}
            </button>
          ))}
        </div>
      )}
      {note !== null && (
        <div className="alir-field">
          <label htmlFor={`${props.id}-note`}>{texts.recipients.note}</label>
          <textarea
            id={`${props.id}-note`}
            className="alir-input alir-textarea"
            rows={2}
            value={textOf(recipient[note])}
            onChange={({ target }) => keep(changeRecipient(list, index, note, target.value))}
          />
        </div>
      )}
      {deadline !== null && (
        <DeadlineField
          id={`${props.id}-deadline`}
          label={texts.recipients.deadline}
          value={textOf(recipient[deadline])}
          latest={props.latest}
          change={(day) => keep(changeRecipient(list, index, deadline, day))}
        />
      )}
    </div>
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
