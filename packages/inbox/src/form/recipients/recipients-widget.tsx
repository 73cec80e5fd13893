// The disposition sheet: to whom, what to do, by when. Three recipients are three taps: the subordinates lie open as chips,
// and a new recipient gets the usual role and instruction.

import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { JsonObject, PositionView } from '@alir/engine/core/types';
import { usePositionNames } from '../../queries/reads.ts';
import { useEnvironment } from '../../session/environment.tsx';
import { issuesUnder } from '../issues.ts';
import { itemsOf, maxItemsOf } from '../schema.ts';
import type { WidgetProps } from '../widgets/widget-props.ts';
import { PositionSearch } from './position-search.tsx';
import { RecipientCard } from './recipient-card.tsx';
import { recipientShape } from './recipient-shape.ts';
import type { RecipientShape } from './recipient-shape.ts';
import {
  allHave,
  coordinators,
  deadlineForAll,
  positionOf,
  recipientsOf,
  roleOf,
  toggleForAll,
  toggleRecipient,
} from './recipients.ts';
import type { RecipientDefaults, Recipients } from './recipients.ts';
import { useSuggestedPositions } from './suggested-positions.ts';

export function RecipientsWidget(props: WidgetProps): ReactElement {
  const { texts } = useEnvironment();
  const items = itemsOf(props.schema);
  const shape = useMemo(() => (items === null ? null : recipientShape(items, true)), [items]);
  if (shape === null) return <p className="alir-issue">{texts.form.unreadable}</p>;
  return <Editor {...props} shape={shape} />;
}

function Editor(props: WidgetProps & { readonly shape: RecipientShape }): ReactElement {
  const { texts } = useEnvironment();
  const { shape } = props;
  const list = recipientsOf(props.value);
  const defaults = useDefaults(props, shape);
  const ids = list.map((recipient) => positionOf(recipient, shape));
  const chosen = new Set(ids);
  const suggested = useSuggestedPositions(props.context);
  const lookedUp = usePositionNames(ids);
  const names = new Map(suggested?.map((position) => [position.id, position.name]));
  const nameOf = (id: string): string => names.get(id) ?? lookedUp(id);
  const keep = (next: Recipients): void => props.onChange(next.length === 0 ? undefined : next);
  const toggle = (position: PositionView): void =>
    keep(toggleRecipient(list, shape, position.id, defaults));
  const full = list.length >= maxItemsOf(props.schema);
  return (
    <div className="alir-recipients" id={props.id} tabIndex={-1}>
      <Suggestions positions={suggested} chosen={chosen} toggle={toggle} full={full} />
      {full ? (
        <p className="alir-help">{texts.recipients.full(list.length)}</p>
      ) : (
        <PositionSearch
          id={`${props.id}-search`}
          label={texts.recipients.searchOther}
          chosen={chosen}
          choose={toggle}
          context={props.context}
        />
      )}
      <p className="alir-hidden" aria-live="polite">
        {texts.recipients.count(list.length)}
      </p>
      {list.length > 0 && (
        <ForAll list={list} shape={shape} defaults={defaults} keep={keep} id={props.id} />
      )}
      {coordinators(list, shape) > 1 && (
        <p className="alir-hint">{texts.recipients.manyCoordinators}</p>
      )}
      <ul className="alir-recipient-list">
        {list.map((recipient, index) => (
          <RecipientCard
            key={positionOf(recipient, shape)}
            id={`${props.id}-${index}`}
            name={nameOf(positionOf(recipient, shape))}
            list={list}
            index={index}
            shape={shape}
            defaults={defaults}
            issues={issuesUnder(props.issues, index)}
            keep={keep}
          />
        ))}
      </ul>
    </div>
  );
}

function useDefaults(props: WidgetProps, shape: RecipientShape): RecipientDefaults {
  const { instructions, texts } = useEnvironment();
  const offered =
    props.options.length > 0
      ? props.options.map((option) => option.value)
      : shape.allowed.length > 0
        ? shape.allowed
        : instructions;
  const about = offered.find((code) => /diketahui|information/i.test(texts.word(code)));
  const forInformation = about ?? texts.recipients.forInformation;
  return { instructions: offered.filter((instruction) => instruction !== about), forInformation };
}

function Suggestions(props: {
  readonly positions: readonly PositionView[] | null;
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (position: PositionView) => void;
  readonly full: boolean;
}): ReactElement | null {
  const { texts } = useEnvironment();
  if (props.positions === null) return <div className="alir-skeleton alir-skeleton-chips" />;
  if (props.positions.length === 0) return null;
  return (
    <div className="alir-chips" role="group" aria-label={texts.recipients.suggested}>
      {props.positions.map((position) => {
        const on = props.chosen.has(position.id);
        return (
          <button
            key={position.id}
            type="button"
            className="alir-chip"
            aria-pressed={on}
            disabled={props.full && !on}
            onClick={() => props.toggle(position)}
          >
            {position.name}
          </button>
        );
      })}
    </div>
  );
}

/** As on the paper sheet: the instruction is ticked once and holds for all. */
function ForAll(props: {
  readonly list: Recipients;
  readonly shape: RecipientShape;
  readonly defaults: RecipientDefaults;
  readonly keep: (next: Recipients) => void;
  readonly id: string;
}): ReactElement | null {
  const { texts } = useEnvironment();
  const { list, shape, defaults, keep } = props;
  const acting = list.filter((recipient) => roleOf(recipient, shape) !== 'untuk-diketahui');
  if (acting.length === 0) return null;
  const common = commonDeadline(acting, shape);
  return (
    <div className="alir-for-all">
      {shape.instructions !== null && (
        <div role="group" aria-label={texts.recipients.instructionForAll}>
          <p className="alir-label">{texts.recipients.instructionForAll}</p>
          <div className="alir-chips alir-chips-small">
            {defaults.instructions.map((instruction) => {
              const have = allHave(list, shape, instruction);
              return (
                <button
                  key={instruction}
                  type="button"
                  className="alir-chip"
                  aria-pressed={have === 'some' ? 'mixed' : have === 'all'}
                  onClick={() => keep(toggleForAll(list, shape, instruction))}
                >
                  {texts.word(instruction)}
                </button>
              );
            })}
          </div>
        </div>
      )}
      {shape.deadline !== null && (
        <div className="alir-deadline">
          <label htmlFor={`${props.id}-all-deadline`}>{texts.recipients.deadlineForAll}</label>
          <input
            id={`${props.id}-all-deadline`}
            className="alir-input"
            type="date"
            value={common}
            onChange={({ target }) => keep(deadlineForAll(list, shape, target.value))}
          />
        </div>
      )}
    </div>
  );
}

/** The deadline that all have; empty when they differ. */
function commonDeadline(recipients: readonly JsonObject[], shape: RecipientShape): string {
  const days = new Set(
    recipients.map((recipient) => (shape.deadline === null ? null : recipient[shape.deadline])),
  );
  const [day] = days;
  return days.size === 1 && typeof day === 'string' ? day : '';
}
