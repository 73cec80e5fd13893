// Kecamatan, kelurahan, desa and puskesmas. Units of areas carry the official codes.
//
// A kepala desa has no superior: the camat guides a village (pembinaan) and does not command it. What is left is the
// line of the units, desa → kecamatan → kabupaten.

import localPosts from '../../organisation/local-posts.json' with { type: 'json' };
import type { Areas, District, Village } from './areas.ts';
import { join, type Position, type Structure, type Unit } from './structure.ts';

/** A post that every unit of a kind has; `superior` names another post of the same unit. */
interface Post {
  readonly id: string;
  readonly name: string;
  readonly superior?: string | undefined;
  readonly roles?: readonly string[] | undefined;
}

const posts: { readonly [kind in keyof typeof localPosts]: readonly Post[] } = localPosts;

export function localities({ districts, villages }: Areas): Structure {
  const districtNames = new Map(districts.map(({ code, name }) => [code, name]));
  return join([
    ...districts.map(kecamatan),
    ...villages.map((village) => settlement(village, districtNames.get(village.district) ?? '')),
    ...districts.map(puskesmas),
  ]);
}

function kecamatan({ code, name }: District): Structure {
  const unit = { id: code, kind: 'kecamatan', name: `Kecamatan ${name}`, parent: 'kabupaten' };
  return staffed(unit, posts.kecamatan, name, 'sekda');
}

function settlement({ code, name, district, kind }: Village, districtName: string): Structure {
  const title = kind === 'desa' ? 'Desa' : 'Kelurahan';
  const unit = { id: code, kind, name: `${title} ${name}`, parent: district };
  const place = `${name}, Kec. ${districtName}`;
  return kind === 'desa'
    ? staffed(unit, posts.desa, place)
    : staffed(unit, posts.kelurahan, place, `camat-${district}`);
}

/** One health centre a district, named by the district's code. */
function puskesmas({ code, name }: District): Structure {
  const unit = {
    id: `puskesmas-${code}`,
    kind: 'puskesmas',
    calendar: 'puskesmas',
    name: `UPTD Puskesmas ${name}`,
    parent: 'dinkes',
  };
  return staffed(unit, posts.puskesmas, name, 'kadis-dinkes');
}

function staffed(
  unit: Unit,
  staff: readonly Post[],
  place: string,
  headSuperior?: string,
): Structure {
  const idOf = (post: string): string => `${post}-${unit.id}`;
  return {
    units: [unit],
    positions: staff.map((post): Position => {
      const superior = post.superior === undefined ? headSuperior : idOf(post.superior);
      return {
        id: idOf(post.id),
        name: `${post.name} ${place}`,
        unit: unit.id,
        ...(superior !== undefined && { superior }),
        ...(post.roles && { roles: post.roles }),
      };
    }),
  };
}
