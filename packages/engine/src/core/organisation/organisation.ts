// The organisation is a value: units, positions, and who holds them when. Rows and events name positions and pools,
// never persons, so a change of holder writes nothing.

/** How somebody holds a position. Plt and Plh act for a vacant or an absent holder. */
export type Capacity = 'definitive' | 'plt' | 'plh' | 'pj' | 'pjs';

export interface Unit {
  readonly id: string;
  /** Free word of the tenant: `desa`, `kecamatan`, `dinas`, … */
  readonly kind: string;
  readonly name: string;
  readonly parent?: string;
  /** IANA zone; that of the calendar when absent. */
  readonly zone?: string;
}

export interface Position {
  readonly id: string;
  readonly name: string;
  readonly unit?: string;
  /** The direct superior. When absent: the head of the unit, for a head the head of the unit above. */
  readonly superior?: string;
  /** `head` and `secretary` answer `head(unit)` and `secretary(unit)`; anything else is a pool that tasks may name. */
  readonly roles?: readonly string[];
}

export interface Assignment {
  readonly user: string;
  readonly position: string;
  /** Default `definitive`. */
  readonly capacity?: Capacity;
  /** First and last day (ISO date, inclusive). Open when absent. */
  readonly from?: string;
  readonly until?: string;
  /** The decree or letter the assignment rests on. */
  readonly basis?: string;
}

export interface User {
  readonly id: string;
  readonly name: string;
}

export interface OrganisationData {
  readonly units: readonly Unit[];
  readonly positions: readonly Position[];
  readonly assignments: readonly Assignment[];
  readonly users: readonly User[];
}
