import { titleOf } from '../../compile/titles.ts';
import type { Proven, Told } from './told.ts';

/** Fan-outs over a list of the data that has no entry on some way: nobody would be asked. */
export function listsThatMayBeEmpty({ flow, exploration, model }: Proven): Told[] {
  return exploration.emptied.flatMap(({ state, at, offer }): Told[] => {
    const node = flow.nodes.get(state);
    if (!node?.each) return [];
    const field = /^data\.(\w+)$/.exec(node.each.in.source)?.[1] ?? '';
    const { properties } = flow.definition.data;
    const schema = typeof properties === 'object' && properties !== null && field in properties;
    const path = `/data/properties/${field}/minItems`;
    return [
      {
        code: 'LIST_MAY_BE_EMPTY',
        severity: 'warning',
        pointer: `${node.pointer}/each/in`,
        params: { state, step: titleOf(node) },
        at: { at, offer },
        ...(schema && model.lists.has(state) && { patch: [{ op: 'add', path, value: 1 }] }),
      },
    ];
  });
}
