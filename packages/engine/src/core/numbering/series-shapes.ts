import type { SeriesShape } from '../expr/expression.ts';
import type { FlowDefinition } from '../format/flow-types.generated.ts';
import { fieldsOfFormat } from './number-format.ts';

/** What the series of a flow have to be given with each number, by their names. */
export function seriesShapes({ series = {} }: FlowDefinition): ReadonlyMap<string, SeriesShape> {
  return new Map(
    Object.entries(series).map(([name, { format = '{n}', by = [], backdate }]) => [
      name,
      {
        fields: [...new Set([...fieldsOfFormat(format), ...by])],
        backdates: backdate !== undefined,
      },
    ]),
  );
}
