import { useEffect, useId, useState } from 'react';
import type { ReactElement } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useEnvironment } from '../session/environment.tsx';
import type { ListFilter } from './routes.ts';

/** Typing rests this long before it is asked for, ms. */
const restMs = 300;

export function FilterBar(props: {
  readonly filter: ListFilter;
  readonly change: (filter: ListFilter) => void;
  /** Whether what is listed can be put in the order of its urgency. */
  readonly orders: boolean;
}): ReactElement {
  const { texts } = useEnvironment();
  const { filter, change } = props;
  const id = useId();
  const [typed, setTyped] = useState(filter.search ?? '');
  const [dates, setDates] = useState(filter.from !== undefined || filter.until !== undefined);
  useEffect(() => {
    const search = typed.trim();
    if (search === (filter.search ?? '')) return undefined;
    const timer = setTimeout(() => change(withWord(filter, 'search', search)), restMs);
    return () => clearTimeout(timer);
  }, [typed, filter, change]);
  return (
    <search className="alir-filter">
      <div className="alir-filter-line">
        <div className="alir-input-with-icon">
          <Icon name="search" />
          <input
            className="alir-input"
            type="search"
            aria-label={texts.list.search}
            placeholder={texts.list.searchHint}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
        <button
          type="button"
          className="alir-button alir-button-quiet"
          aria-expanded={dates}
          aria-controls={`${id}-dates`}
          onClick={() => setDates(!dates)}
        >
          {texts.list.dates}
        </button>
      </div>
      {props.orders && <OrderChip filter={filter} change={change} />}
      {dates && (
        <div className="alir-filter-dates" id={`${id}-dates`}>
          {(['from', 'until'] as const).map((edge) => (
            <div key={edge}>
              <label htmlFor={`${id}-${edge}`}>{texts.list[edge]}</label>
              <input
                id={`${id}-${edge}`}
                className="alir-input"
                type="date"
                value={filter[edge] ?? ''}
                onChange={({ target }) => change(withWord(filter, edge, target.value))}
              />
            </div>
          ))}
        </div>
      )}
    </search>
  );
}

/** Puts the most urgent first, whatever the order of the list. */
function OrderChip(props: {
  readonly filter: ListFilter;
  readonly change: (filter: ListFilter) => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const { filter, change } = props;
  const isOn = filter.order === 'priority';
  return (
    <button
      type="button"
      className="alir-chip alir-filter-order"
      aria-pressed={isOn}
      onClick={() => change(withWord(filter, 'order', isOn ? '' : 'priority'))}
    >
      {texts.acts.urgentFirst}
    </button>
  );
}

function withWord(filter: ListFilter, name: keyof ListFilter, value: string): ListFilter {
  const { [name]: _old, ...others } = filter;
  return value === '' ? others : { ...others, [name]: value };
}
