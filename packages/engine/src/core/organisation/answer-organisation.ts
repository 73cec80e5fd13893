// What a flow asks about people and units, answered as they are on a day.

import type { Need } from '../decision.ts';
import type { Json } from '../json.ts';
import type { Organisation } from './indexed-organisation.ts';
import { mayDecide } from './limits.ts';
import type { Capacity, Unit } from './organisation.ts';

/**
 * Undefined: not a question to the organisation. Null: there is nobody or nothing.
 *
 * @param day - ISO date
 */
export function answerOrganisation(
  organisation: Organisation,
  { ask, args }: Need,
  day: string,
): Json | undefined {
  const [first, second] = args;
  const key = textOf(first);
  const kind = textOf(second);
  switch (ask) {
    case 'position':
      return organisation.hasPosition(key, day);
    case 'pool':
      return organisation.hasPool(key, typeof second === 'string' ? second : null, day);
    case 'members':
      return [...organisation.members(key, typeof second === 'string' ? second : null, day)];
    case 'holders':
      return [...new Set(organisation.holders(key, day).map(({ user }) => user))];
    case 'holds':
      return organisation.holds(key, kind, day);
    case 'head':
      return organisation.head(key, day);
    case 'secretary':
      return organisation.secretary(key, day);
    case 'parent':
      return organisation.parent(key);
    case 'superior':
    case 'manager':
      return organisation.superior(key, day, typeof second === 'number' ? second : 1);
    case 'filled':
      return organisation.filled(key, day);
    case 'title':
      return (organisation.positions.get(key) ?? organisation.units.get(key))?.name ?? null;
    case 'nearest':
      return organisation.nearest(key, kind, day);
    case 'related':
      return organisation.related(key, kind, day);
    case 'relatedBy':
      return organisation.relatedBy(key, kind, day);
    case 'attribute':
      return attributeText(organisation.attribute(key, kind, day));
    case 'mayDecide':
      return isCapacity(first) && mayDecide(organisation.data.limits, first, kind);
    case 'units':
      return organisation.unitsOfKind(key, day).map(unitValue);
    case 'unit':
      return organisation.positions.get(key)?.unit ?? null;
    default:
      return undefined;
  }
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Expressions are typed before anybody knows what an attribute is: they compare it as text. */
const attributeText = (value: string | number | boolean | null): string | null =>
  value === null ? null : String(value);

const capacities: readonly Capacity[] = ['definitive', 'plt', 'plh', 'pj', 'pjs', 'an'];

function isCapacity(value: Json | undefined): value is Capacity {
  return capacities.some((capacity) => capacity === value);
}

function unitValue({ id, name, kind, parent }: Unit): Json {
  return { id, kode: id, nama: name, jenis: kind, induk: parent ?? '' };
}
