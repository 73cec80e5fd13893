// The organisation is a value: units, positions, and who holds them when. Rows and events name positions and pools,
// never persons, so a change of holder writes nothing.

/** How somebody holds a position. Plt and Plh act for a vacant or an absent holder. */
export type Capacity = 'definitive' | 'plt' | 'plh' | 'pj' | 'pjs';

/** An office: a department, a village, a desk. */
export interface Unit {
  /** Id that flows and positions name it by. */
  readonly id: string;
  /** Free word of the tenant: `desa`, `kecamatan`, `dinas`, … */
  readonly kind: string;
  /** What people call it. */
  readonly name: string;
  /** Id of the unit around it. */
  readonly parent?: string;
  /** Id of the working calendar of its people; that of the unit around it when absent, at last the flow's. */
  readonly calendar?: string;
  /** IANA zone; that of the unit around it when absent, at last the calendar's. */
  readonly zone?: string;
}

/** A position in a unit; tasks belong to it, whoever holds it. */
export interface Position {
  /** Id that flows and assignments name it by. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** Id of its unit. */
  readonly unit?: string;
  /** The direct superior. When absent: the head of the unit, for a head the head of the unit above. */
  readonly superior?: string;
  /** `head` and `secretary` answer `head(unit)` and `secretary(unit)`; anything else is a pool that tasks may name. */
  readonly roles?: readonly string[];
}

/** Somebody holds a position. */
export interface Assignment {
  /** Id of the user. */
  readonly user: string;
  /** Id of the position. */
  readonly position: string;
  /** Default `definitive`. */
  readonly capacity?: Capacity;
  /** First day, ISO date. Open when absent. */
  readonly from?: string;
  /** Last day, ISO date, inclusive. Open when absent. */
  readonly until?: string;
  /** The decree or letter the assignment rests on. */
  readonly basis?: string;
}

/** A person. */
export interface User {
  /** Id that they sign in with. */
  readonly id: string;
  /** What people call them. */
  readonly name: string;
}

/** The organisation of one tenant, as a value. */
export interface OrganisationData {
  /** Offices, each perhaps within another. */
  readonly units: readonly Unit[];
  /** Positions in units. Tasks belong to them, whoever holds them. */
  readonly positions: readonly Position[];
  /** Who holds which position, from when to when. */
  readonly assignments: readonly Assignment[];
  /** People, by the ids that they sign in with. */
  readonly users: readonly User[];
}
