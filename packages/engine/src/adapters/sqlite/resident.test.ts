import { describe, expect, test } from 'vitest';
import { firstCommit } from '../../testing/stores/sample-commits.ts';
import type { Entry } from './reader.ts';
import { Resident } from './resident.ts';

const entry = (id: string, n = 1): Entry => ({
  n,
  lastEvent: n,
  loaded: firstCommit('t', id).after,
});

function residentOf(capacity: number, ...kept: readonly (readonly [string, string])[]): Resident {
  const resident = new Resident(capacity);
  for (const [tenant, id] of kept) resident.put(tenant, entry(id));
  return resident;
}

const known = (resident: Resident, ...asked: readonly (readonly [string, string])[]): boolean[] =>
  asked.map(([tenant, id]) => resident.get(tenant, id) !== null);

describe('instances in memory', () => {
  test('[S33] are those of a tenant: another has others of the same ids', () => {
    const resident = residentOf(4, ['t', 'a'], ['u', 'a']);
    resident.put('u', entry('a', 2));
    expect(resident.get('t', 'a')?.n).toBe(1);
    expect(resident.get('u', 'a')?.n).toBe(2);
    resident.forget('u', 'a');
    expect(known(resident, ['t', 'a'], ['u', 'a'])).toEqual([true, false]);
  });

  test('[S33] are no more than there is room for, and those that were used last', () => {
    const resident = residentOf(3, ['t', 'a'], ['t', 'b'], ['t', 'c']);
    resident.put('t', entry('a', 2));
    resident.put('t', entry('d'));
    expect(known(resident, ['t', 'a'], ['t', 'b'], ['t', 'c'], ['t', 'd'])).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(known(residentOf(0, ['t', 'a']), ['t', 'a'])).toEqual([false]);
  });

  test('[S33] give way first where a tenant was quiet for longest', () => {
    const resident = residentOf(3, ['quiet', 'a'], ['t', 'a'], ['t', 'b']);
    for (const id of ['c', 'd']) resident.put('t', entry(id));
    expect(known(resident, ['quiet', 'a'], ['t', 'a'], ['t', 'b'], ['t', 'd'])).toEqual([
      false,
      false,
      true,
      true,
    ]);
    resident.put('quiet', entry('a'));
    expect(known(resident, ['quiet', 'a'], ['t', 'b'], ['t', 'd'])).toEqual([true, false, true]);
  });

  test('[S33] are forgotten when they end, and all when others have written', () => {
    const resident = residentOf(3, ['t', 'a'], ['t', 'b']);
    const { n, lastEvent, loaded } = entry('a');
    const instance = { ...loaded.instance, status: 'done' } as const;
    resident.put('t', { n, lastEvent, loaded: { ...loaded, instance } });
    expect(known(resident, ['t', 'a'], ['t', 'b'])).toEqual([false, true]);
    resident.clear();
    for (const id of ['c', 'd', 'e']) resident.put('t', entry(id));
    expect(known(resident, ['t', 'b'], ['t', 'c'], ['t', 'd'], ['t', 'e'])).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});
