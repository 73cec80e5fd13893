// The repairs that findings propose are JSON patches (RFC 6902); here they become changes, which can be taken back.

import type { PatchOperation } from '@alir/engine/verify';
import type { Json } from '@alir/engine/core/types';
import { pathOfPointer } from './path-of-pointer.ts';
import { applyChange, type Change, isList, isObject, valueAt } from './change.ts';
import { parentOf, type Path } from './path.ts';

/** The changes of a patch of what lies at `root` in `document`, or null where it does not fit. */
export function changesOfPatch(
  document: Json,
  patch: readonly PatchOperation[],
  root: Path,
): readonly Change[] | null {
  const changes: Change[] = [];
  let now = document;
  for (const operation of patch) {
    const holder = valueAt(now, root);
    if (holder === undefined) return null;
    const path = [...root, ...pathOfPointer(holder, operation.path)];
    const change = changeOf(now, operation, path);
    const next = change && applyChange(now, change);
    if (!change || next === undefined) return null;
    changes.push(change);
    now = next;
  }
  return changes;
}

function changeOf(document: Json, operation: PatchOperation, path: Path): Change | null {
  const was = valueAt(document, path);
  if (operation.op === 'remove') {
    return was === undefined
      ? null
      : { kind: 'remove', path, value: was, ...placeOf(document, path) };
  }
  const isInsertion = operation.op === 'add' && isList(valueAt(document, parentOf(path)));
  return was === undefined || isInsertion
    ? { kind: 'insert', path, value: operation.value }
    : { kind: 'set', path, was, now: operation.value };
}

function placeOf(document: Json, path: Path): { place?: number } {
  const holder = valueAt(document, parentOf(path));
  return isObject(holder) ? { place: Object.keys(holder).indexOf(String(path.at(-1))) } : {};
}
