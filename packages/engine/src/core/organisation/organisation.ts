// The organisation is a value: units, positions, and who holds them when. Rows and events name positions and pools,
// never persons, so a change of holder writes nothing. Its form is schema/organisation.v1.schema.json.

import type { DelegationScope, Held } from './organisation-types.generated.ts';

export type {
  Assignment,
  Delegation,
  DelegationScope,
  Held,
  Limits,
  OrganisationData,
  Position,
  Relation,
  Unit,
  User,
} from './organisation-types.generated.ts';

/** The capacity in which somebody acts: as they hold the position, or on behalf of its holder (`an`, by delegation). */
export type Capacity = Held | 'an';

/** What a delegation may allow. Signing brings acting along, and acting reading. */
export type DelegatedAction = NonNullable<DelegationScope['actions']>[number];
