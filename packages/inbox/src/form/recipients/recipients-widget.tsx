// The disposition sheet: to whom, what to do, by when. Three recipients are three taps: the subordinates lie open as chips,
// and a new recipient gets the usual role and instruction, and the giver's own deadline where they have one.

import { useEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import type { JsonObject, PositionView } from '@alir/engine/core/types';
import { usePositions } from '../../queries/reads.ts';
import { useEnvironment } from '../../session/environment.tsx';
import { issuesUnder } from '../issues.ts';
import type { Issue } from '../issues.ts';
import { itemsOf, maxItemsOf, typeOf } from '../schema.ts';
import type { WidgetProps } from '../widgets/widget-props.ts';
import { DeadlineField } from './deadline-field.tsx';
import { PositionSearch } from './position-search.tsx';
import { RecipientCard } from './recipient-card.tsx';
import { recipientShape } from './recipient-shape.ts';
import type { RecipientShape } from './recipient-shape.ts';
import {
  allHave,
  chooseRecipient,
  coordinators,
  deadlineForAll,
  inUsualOrder,
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
  const items = itemsOf(props.schema) ?? props.schema;
  const shape = useMemo(() => recipientShape(items, true), [items]);
  if (shape === null) return <p className="alir-issue">{texts.form.unreadable}</p>;
  return <Editor {...props} shape={shape} />;
}

function Editor(props: WidgetProps & { readonly shape: RecipientShape }): ReactElement {
  const { texts } = useEnvironment();
  const { shape, context } = props;
  // An object is the one recipient itself.
  const bare = typeOf(props.schema) === 'object';
  const most = bare ? 1 : maxItemsOf(props.schema);
  const one = most === 1;
  const list = recipientsOf(bare && props.value !== undefined ? [props.value] : props.value);
  const defaults = useDefaults(props, shape);
  const ids = list.map((recipient) => positionOf(recipient, shape));
  const chosen = new Set(ids);
  const suggested = useOffered(context);
  const known = usePositions(ids);
  const positions = new Map([...known, ...(suggested ?? []).map((two) => [two.id, two] as const)]);
  const keep = (next: Recipients): void => props.onChange(bare ? next[0] : filled(next));
  const toggle = ({ id }: Pick<PositionView, 'id'>): void =>
    keep((one ? chooseRecipient : toggleRecipient)(list, shape, id, defaults));
  const full = !one && list.length >= most;
  useProposal(context.proposed, list, toggle);
  return (
    <div className="alir-recipients" id={props.id} tabIndex={-1}>
      {full && <p className="alir-help">{texts.recipients.full(list.length)}</p>}
      {!full && (
        <PositionSearch
          id={`${props.id}-search`}
          label={texts.recipients.searchOther}
          chosen={chosen}
          choose={toggle}
          context={context}
        />
      )}
      <Suggestions positions={suggested} chosen={chosen} toggle={toggle} full={full} />
      <p className="alir-hidden" aria-live="polite">
        {texts.recipients.count(list.length)}
      </p>
      {list.length > 0 && !one && (
        <ForAll
          list={list}
          shape={shape}
          defaults={defaults}
          keep={keep}
          id={props.id}
          latest={context.latest}
        />
      )}
      {coordinators(list, shape) > 1 && (
        <p className="alir-hint">{texts.recipients.manyCoordinators}</p>
      )}
      <Cards
        {...props}
        one={one}
        bare={bare}
        list={list}
        defaults={defaults}
        positions={positions}
        keep={keep}
      />
    </div>
  );
}

function Cards(
  props: Pick<WidgetProps, 'id' | 'context' | 'issues'> & {
    readonly shape: RecipientShape;
    readonly one: boolean;
    readonly bare: boolean;
    readonly list: Recipients;
    readonly defaults: RecipientDefaults;
    readonly positions: ReadonlyMap<string, PositionView>;
    readonly keep: (next: Recipients) => void;
  },
): ReactElement {
  const { one, bare, list, shape, positions } = props;
  const issuesAt = (index: number): readonly Issue[] =>
    bare ? props.issues.filter(({ pointer }) => pointer !== '') : issuesUnder(props.issues, index);
  return (
    <ul className="alir-recipient-list">
      {list.map((recipient, index) => {
        const position = positionOf(recipient, shape);
        const known = positions.get(position);
        return (
          <RecipientCard
            key={position}
            id={`${props.id}-${index}`}
            name={known?.name ?? position}
            vacant={known?.holders.length === 0}
            list={list}
            index={index}
            shape={shape}
            defaults={props.defaults}
            latest={props.context.latest}
            alone={one}
            issues={issuesAt(index)}
            keep={props.keep}
          />
        );
      })}
    </ul>
  );
}

const filled = (list: Recipients): Recipients | undefined => (list.length === 0 ? undefined : list);

/** Those whom the host suggests, and before them whom somebody has proposed. */
function useOffered(context: WidgetProps['context']): readonly PositionView[] | null {
  const { proposed } = context;
  const suggested = useSuggestedPositions(context);
  const known = usePositions(proposed === null ? [] : [proposed]).get(proposed ?? '');
  if (suggested === null || known === undefined) return suggested;
  return [known, ...suggested.filter(({ id }) => id !== known.id)];
}

/** Whoever was proposed is chosen to begin with. */
function useProposal(
  proposed: string | null,
  list: Recipients,
  toggle: (position: Pick<PositionView, 'id'>) => void,
): void {
  const taken = useRef(list.length > 0);
  useEffect(() => {
    if (proposed === null || taken.current) return;
    taken.current = true;
    toggle({ id: proposed });
  });
}

function useDefaults(props: WidgetProps, shape: RecipientShape): RecipientDefaults {
  const { instructions, texts } = useEnvironment();
  const offered =
    props.options.length > 0
      ? props.options.map((option) => option.value)
      : inUsualOrder(shape.allowed, instructions);
  const about = offered.find((code) => /diketahui|information/i.test(texts.word(code)));
  const forInformation = about ?? texts.recipients.forInformation;
  const { latest } = props.context;
  return {
    instructions: offered.filter((instruction) => instruction !== about),
    forInformation,
    deadline: latest,
  };
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
            {position.holders.length === 0 && ` (${texts.positions.vacant})`}
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
  readonly latest: string | null;
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
        <DeadlineField
          id={`${props.id}-all-deadline`}
          label={texts.recipients.deadlineForAll}
          value={common}
          latest={props.latest}
          change={(day) => keep(deadlineForAll(list, shape, day))}
        />
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
