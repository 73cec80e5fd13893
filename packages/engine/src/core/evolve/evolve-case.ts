// Changes of the whole instance: where it stands, and what people make of it beside its flow: copies, urging, halting,
// reopening, merging, another version.

import type { Change } from '../event.ts';
import type { Copy, Instance } from '../instance.ts';
import type { At } from './at.ts';

type CaseChange = Extract<
  Change,
  {
    kind:
      | 'moved'
      | 'migrated'
      | 'copy.sent'
      | 'copy.read'
      | 'urged'
      | 'suspended'
      | 'deferred'
      | 'reopened'
      | 'merged'
      | 'duplicate.added'
      | 'duplicate.removed';
  }
>;

export function evolveCase(state: Instance, change: CaseChange, at: At): Instance {
  switch (change.kind) {
    case 'moved':
      return { ...state, configuration: change.configuration };
    case 'migrated':
      return { ...state, flowVersion: change.flowVersion, ...change.standing };
    case 'copy.sent':
      return { ...state, copies: [...(state.copies ?? []), change.copy] };
    case 'copy.read':
      return copyRead(state, change.number, { by: change.by, at: at.at });
    case 'urged':
      return { ...state, urgedAt: at.at };
    case 'suspended': {
      const { suspension: _over, deferred: _done, ...rest } = state;
      return change.suspension ? { ...rest, suspension: change.suspension } : rest;
    }
    case 'deferred':
      return { ...state, deferred: [...(state.deferred ?? []), change.command] };
    case 'reopened':
      return { ...state, status: 'open', result: null, output: null, endedAt: null };
    case 'merged': {
      const { mergedInto: _undone, ...rest } = state;
      return change.into ? { ...rest, mergedInto: change.into } : rest;
    }
    case 'duplicate.added':
      return { ...state, duplicates: [...(state.duplicates ?? []), change.duplicate] };
    case 'duplicate.removed':
      return {
        ...state,
        duplicates: (state.duplicates ?? []).filter(({ instance }) => instance !== change.instance),
      };
  }
}

function copyRead(state: Instance, number: number, read: NonNullable<Copy['read']>): Instance {
  const copies = (state.copies ?? []).map((copy) =>
    copy.number === number ? { ...copy, read } : copy,
  );
  return { ...state, copies };
}
