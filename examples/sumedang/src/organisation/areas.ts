// The administrative areas of Kabupaten Sumedang with their official codes, from the npm package `idn-area-data`
// (code MIT, data ODbL). Only this file knows the package.

import { getDistricts, getVillages } from 'idn-area-data';

const regencyCode = '32.11';

export interface District {
  /** `32.11.15` */
  readonly code: string;
  readonly name: string;
}

export interface Village {
  /** `32.11.15.2001` */
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly kind: 'desa' | 'kelurahan';
}

export interface Areas {
  readonly districts: readonly District[];
  readonly villages: readonly Village[];
}

/** Reads the areas of the regency, in the order of their codes. */
export async function readAreas(): Promise<Areas> {
  const [districts, villages] = await Promise.all([getDistricts(), getVillages()]);
  return {
    districts: districts
      .filter((one) => one.regency_code === regencyCode)
      .map(({ code, name }) => ({ code, name }))
      .sort(byCode),
    villages: villages
      .filter((one) => one.code.startsWith(`${regencyCode}.`))
      .map(({ code, name, district_code }) => ({
        code,
        name,
        district: district_code,
        kind: kindOf(code),
      }))
      .sort(byCode),
  };
}

/** The last four digits count from 1001 for a kelurahan and from 2001 for a desa. */
function kindOf(code: string): Village['kind'] {
  const digit = code.split('.').at(-1)?.[0];
  if (digit === '1') return 'kelurahan';
  if (digit === '2') return 'desa';
  throw new Error(`Neither a desa nor a kelurahan: ${code}`);
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : 1;
}
