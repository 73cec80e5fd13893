// Look-ups in the organisation of a regency with 300 units and 12,000 accounts, each against the look-up of a key in a Map:
// the ratios are what counts. And how long it takes to read and to index such an organisation.

import { indexOrganisation, parseOrganisation } from '../src/core/index.ts';
import type { OrganisationData } from '../src/index.ts';
import { median } from './chain.ts';

const UNITS = 300;
const ACCOUNTS = 12_000;
const ROUNDS = 9;
const LOOK_UPS = 100_000;
const day = '2026-03-02';

/** A regency over its agencies and districts, villages in districts, 40 posts a unit, one holder each. */
function regency(): OrganisationData {
  const unitOf = (n: number): string => `u${n % UNITS}`;
  const kindOf = (n: number): string => (n === 0 ? 'kabupaten' : n <= 26 ? 'kecamatan' : 'desa');
  const numbers = Array.from({ length: ACCOUNTS }, (_, n) => n);
  const rolesOf = (n: number): string[] =>
    n < UNITS ? ['head'] : n < 2 * UNITS ? ['secretary'] : ['staff'];
  return {
    units: Array.from({ length: UNITS }, (_, n) => ({
      id: unitOf(n),
      kind: kindOf(n),
      name: `Unit ${n}`,
      ...(n > 0 && { parent: n <= 26 ? 'u0' : `u${1 + (n % 26)}` }),
    })),
    positions: numbers.map((n) => ({
      id: `p${n}`,
      name: `Post ${n}`,
      unit: unitOf(n),
      roles: rolesOf(n),
      ...(n % 3 === 0 && { from: '2021-01-01' }),
    })),
    users: numbers.map((n) => ({ id: `a${n}`, name: `Account ${n}` })),
    assignments: numbers.map((n) => ({ user: `a${n}`, position: `p${n}`, from: '2025-01-02' })),
    relations: Array.from({ length: 274 }, (_, n) => ({
      from: 'u1',
      to: unitOf(n + 26),
      kind: 'guidance',
    })),
    delegations: Array.from({ length: UNITS }, (_, n) => ({
      from: `p${n}`,
      to: `p${n + UNITS}`,
      basis: 'ND',
      scope: { actions: ['view'] },
    })),
  };
}

const data = regency();
const text = JSON.stringify(data);
const ms = (work: () => unknown): number => {
  const before = performance.now();
  work();
  return performance.now() - before;
};
const reading = ms(() => parseOrganisation(text));
const indexing = median(
  Array.from({ length: ROUNDS }, () => ms(() => indexOrganisation({ ...data }))),
);
const organisation = indexOrganisation(data);
console.log(
  `organisation of ${UNITS} units and ${ACCOUNTS} accounts: read and checked in ${reading.toFixed(0)} ms (${(text.length / 1e6).toFixed(1)} MB), indexed in ${indexing.toFixed(1)} ms`,
);

const keys = Array.from({ length: 997 }, (_, n) => n * 12);
const lookUps: Readonly<Record<string, (n: number) => unknown>> = {
  'a key in a Map': (n) => organisation.positions.get(`p${n}`),
  'head(unit)': (n) => organisation.head(`u${n % UNITS}`, day),
  'superior(position)': (n) => organisation.superior(`p${n}`, day),
  'superior(position, 2)': (n) => organisation.superior(`p${n}`, day, 2),
  "nearest(unit, 'kecamatan')": (n) => organisation.nearest(`u${n % UNITS}`, 'kecamatan', day),
  "relatedBy(unit, 'guidance')": (n) => organisation.relatedBy(`u${n % UNITS}`, 'guidance', day),
  'holders(position)': (n) => organisation.holders(`p${n}`, day),
  'filled(position)': (n) => organisation.filled(`p${n}`, day),
  'actor(user)': (n) => organisation.actor(`a${n}`, day),
  'actor(user) with a delegation': (n) => organisation.actor(`a${UNITS + (n % UNITS)}`, day),
};

/** CPU ns a look-up. */
function cost(lookUp: (n: number) => unknown): number {
  const before = process.cpuUsage();
  for (let i = 0; i < LOOK_UPS; i++) lookUp(keys[i % keys.length] ?? 0);
  const { user, system } = process.cpuUsage(before);
  return ((user + system) * 1000) / LOOK_UPS;
}

for (const lookUp of Object.values(lookUps)) cost(lookUp);
const costs = Object.entries(lookUps).map(
  ([name, lookUp]) => [name, median(Array.from({ length: ROUNDS }, () => cost(lookUp)))] as const,
);
const base = costs[0]?.[1] ?? 1;
for (const [name, ns] of costs)
  console.log(`${name}: ${(ns / 1000).toFixed(2)} µs, ratio ${(ns / base).toFixed(1)}`);
