// What was merged with what, as a reader sees it. The other instance is named only to those who may read it as well.

import { isoOf } from '../../core/instant.ts';
import type { Duplicate, Instance, MergedInto } from '../../core/instance.ts';
import type { InstanceView } from '../../core/views/instance.ts';
import type { MergeView } from '../../core/views/merge.ts';
import type { Shell } from '../shell.ts';
import { flowOf } from './flow-of.ts';
import { instanceItemView } from './instance-page.ts';
import { readable } from './may-read.ts';
import { partyView } from './people.ts';
import type { Reader } from './reader.ts';
import { isToldIn } from './secret-duplicates.ts';

export async function mergeViews(
  shell: Shell,
  reader: Reader,
  instance: Instance,
): Promise<Pick<InstanceView, 'mergedInto' | 'duplicates'>> {
  const { mergedInto, duplicates = [] } = instance;
  const views = duplicates.map(async (duplicate) => {
    const view = await mergeView(shell, reader, duplicate);
    return isToldIn(duplicate, instance) ? { ...view, comment: duplicate.comment } : view;
  });
  return {
    mergedInto: mergedInto ? await mergeView(shell, reader, mergedInto) : null,
    duplicates: await Promise.all(views),
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
  return { instance, item, by: partyView(reader, by), at: isoOf(at), comment: null };
}
