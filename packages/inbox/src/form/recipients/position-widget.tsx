import type { ReactElement } from 'react';
import type { PositionView } from '@alir/engine/core/types';
import { usePositionNames, useUnitName } from '../../queries/reads.ts';
import { useEnvironment } from '../../session/environment.tsx';
import type { WidgetProps } from '../widgets/widget-props.ts';
import { PositionSearch } from './position-search.tsx';

/** One position. */
export function PositionWidget(props: WidgetProps): ReactElement {
  const value = typeof props.value === 'string' ? props.value : null;
  const nameOf = usePositionNames(value === null ? [] : [value]);
  return <Found {...props} name={value && nameOf(value)} idOf={(position) => position.id} />;
}

/** One unit: that of a position that is found in it. */
export function UnitWidget(props: WidgetProps): ReactElement {
  const value = typeof props.value === 'string' ? props.value : null;
  const name = useUnitName(value ?? '');
  return <Found {...props} name={value && name} idOf={(position) => position.unit} />;
}

function Found(
  props: WidgetProps & {
    /** What is chosen is called so; null: nothing is. */
    readonly name: string | null;
    readonly idOf: (position: PositionView) => string | null;
  },
): ReactElement {
  const { texts } = useEnvironment();
  return props.name === null ? (
    <PositionSearch
      id={props.id}
      label={texts.positions.search}
      chosen={new Set()}
      choose={(position) => props.onChange(props.idOf(position) ?? undefined)}
    />
  ) : (
    <div className="alir-attachment">
      <strong>{props.name}</strong>
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
