import type { CelType, Field } from '../expr/cel-type.ts';
import type { Ast } from '../expr/parse-expression.ts';
import { pathOf } from './written-out.ts';

/** A place in the data of a flow. */
export interface PlaceOfData {
  readonly path: readonly string[];
  readonly type: CelType;
  /** Whether it, or something around it, may be absent. */
  readonly isOptional: boolean;
}

/** `data.a.b`, with its type; null: it is no such place. */
export function placeOf(ast: Ast, data: CelType): PlaceOfData | null {
  const path = pathOf(ast);
  if (!path || path.length === 0) return null;
  let type = data;
  let isOptional = false;
  for (const name of path) {
    const field: Field | undefined = type.kind === 'object' ? type.fields().get(name) : undefined;
    if (!field) return null;
    if (field.presence !== 'always') isOptional = true;
    type = field.type();
  }
  return { path, type, isOptional };
}
