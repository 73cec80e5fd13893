// What was merged with what, as a reader sees it. The other instance is named only to those who may read it as well.

import { isoOf } from '../../core/instant.ts';
import type { Duplicate, Instance, MergedInto } from '../../core/instance.ts';
import type { InstanceView, MergeView } from '../../core/views.ts';
import type { Shell } from '../shell.ts';
import { flowOf } from './flow-of.ts';
import { instanceItemView } from './instance-page.ts';
import { readable } from './may-read.ts';
import { partyView } from './people.ts';
import type { Reader } from './reader.ts';

export async function mergeViews(
  shell: Shell,
  reader: Reader,
  { mergedInto, duplicates = [] }: Instance,
): Promise<Pick<InstanceView, 'mergedInto' | 'duplicates'>> {
  const view = (merge: MergedInto | Duplicate): Promise<MergeView> =>
    mergeView(shell, reader, merge);
  return {
    mergedInto: mergedInto ? await view(mergedInto) : null,
    duplicates: await Promise.all(duplicates.map(view)),
  };
}

async function mergeView(
  shell: Shell,
  reader: Reader,
  merge: MergedInto | Duplicate,
): Promise<MergeView> {
  const { instance, by, at } = merge;
  const found = await readable(shell, reader, instance);
  const item =
    found &&
    instanceItemView(
      await flowOf(shell, reader.tenant, found.row.flow, found.row.flowVersion),
      found.row,
    );
  const comment = 'comment' in merge ? merge.comment : null;
  return { instance, item, by: partyView(reader, by), at: isoOf(at), comment };
}
