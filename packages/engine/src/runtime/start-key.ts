import type { Flow } from '../core/compile/flow.ts';
import type { Rejection } from '../core/decision.ts';
import type { Unit } from '../ports/unit.ts';
import type { Beginning } from './begins.ts';

/** A start key is used once in a flow. Asked after it was decided that the start is allowed: nobody learns of keys by trying. */
export async function takenKey(
  unit: Unit,
  { name }: Flow,
  command: Beginning,
): Promise<Rejection | null> {
  if (command.key === undefined) return null;
  const instance = await unit.findByKey(name, command.key);
  return instance === null ? null : { code: 'KEY_EXISTS', details: { key: command.key, instance } };
}
