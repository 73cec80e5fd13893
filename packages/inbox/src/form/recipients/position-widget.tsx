import type { ReactElement } from 'react';
import { usePositionNames } from '../../queries/reads.ts';
import { useEnvironment } from '../../session/environment.tsx';
import type { WidgetProps } from '../widgets/widget-props.ts';
import { PositionSearch } from './position-search.tsx';

/** One position. */
export function PositionWidget(props: WidgetProps): ReactElement {
  const { texts } = useEnvironment();
  const value = typeof props.value === 'string' ? props.value : null;
  const nameOf = usePositionNames(value === null ? [] : [value]);
  return value === null ? (
    <PositionSearch
      id={props.id}
      label={texts.positions.search}
      chosen={new Set()}
      choose={(position) => props.onChange(position.id)}
    />
  ) : (
    <div className="alir-attachment">
      <strong>{nameOf(value)}</strong>
      <button
        type="button"
        id={props.id}
        className="alir-button alir-button-quiet"
        onClick={() => props.onChange(undefined)}
      >
        {texts.form.change}
      </button>
    </div>
  );
}
