// Generated from schema/organisation.v1.schema.json by `pnpm generate`. Do not edit.

export type Id = string;
export type Line = string;
export type Day = string;
export type Duration = string;
/**
 * How somebody holds a position. Plt and Plh act for a vacant or an absent holder; Pj and Pjs stand in for an elected one.
 */
export type Held = 'definitive' | 'plt' | 'plh' | 'pj' | 'pjs';

/**
 * The organisation of one tenant, as a value.
 */
export interface OrganisationData {
  /**
   * For editors.
   */
  readonly $schema?: string;
  /**
   * What the tenant calls this state of it: a number, a day, the number of a decree.
   */
  readonly version?: Line;
  /**
   * Kinds that units and relations may have. Absent: any.
   */
  readonly kinds?: OrganisationKinds;
  /**
   * Offices, each perhaps within another.
   */
  readonly units: readonly Unit[];
  /**
   * Positions in units. Tasks belong to them, whoever holds them.
   */
  readonly positions: readonly Position[];
  /**
   * Who holds which position, from when to when.
   */
  readonly assignments: readonly Assignment[];
  /**
   * People, by the ids that they sign in with.
   */
  readonly users: readonly User[];
  /**
   * What is no line of command: coordination, supervision, guidance.
   */
  readonly relations?: readonly Relation[];
  /**
   * Who acts, signs or only reads on behalf of another position.
   */
  readonly delegations?: readonly Delegation[];
  /**
   * What those may do who are not definitive holders, and for how long.
   */
  readonly limits?: Limits;
}
/**
 * An office: a department, a village, a desk.
 */
export interface Unit {
  /**
   * Id that flows and positions name it by.
   */
  readonly id: Id;
  /**
   * Free word of the tenant: `desa`, `kecamatan`, `dinas`, …
   */
  readonly kind: Id;
  /**
   * What people call it.
   */
  readonly name: Line;
  /**
   * Id of the unit around it.
   */
  readonly parent?: Id;
  /**
   * IANA zone; that of the calendar when absent.
   */
  readonly zone?: Id;
  /**
   * Id of its working calendar; that of the flow when absent.
   */
  readonly calendar?: Id;
  /**
   * Official code of the area that it is of.
   */
  readonly region?: Id;
  /**
   * First day, ISO date. Open when absent.
   */
  readonly from?: Day;
  /**
   * Last day, ISO date, inclusive. Open when absent.
   */
  readonly until?: Day;
}
/**
 * A position in a unit; tasks belong to it, whoever holds it.
 */
export interface Position {
  /**
   * Id that flows and assignments name it by.
   */
  readonly id: Id;
  /**
   * What people call it.
   */
  readonly name: Line;
  /**
   * Id of its unit.
   */
  readonly unit?: Id;
  /**
   * The direct superior. When absent: the head of the unit, for a head the head of the unit above.
   */
  readonly superior?: Id;
  /**
   * `head` and `secretary` answer `head(unit)` and `secretary(unit)`; anything else is a pool that tasks may name.
   */
  readonly roles?: readonly Id[];
  /**
   * Rank for lists, 1 is the highest. No right follows from it.
   */
  readonly level?: number;
  /**
   * Free word of the tenant: `structural`, `functional`, `village`, `political`, …
   */
  readonly class?: Id;
  /**
   * First day, ISO date. Open when absent.
   */
  readonly from?: Day;
  /**
   * Last day, ISO date, inclusive. Open when absent.
   */
  readonly until?: Day;
}
/**
 * Somebody holds a position.
 */
export interface Assignment {
  /**
   * Id of the user.
   */
  readonly user: Id;
  /**
   * Id of the position.
   */
  readonly position: Id;
  /**
   * Default `definitive`.
   */
  readonly capacity?: Held;
  /**
   * First day, ISO date. Open when absent.
   */
  readonly from?: Day;
  /**
   * Last day, ISO date, inclusive. Open when absent.
   */
  readonly until?: Day;
  /**
   * The decree or letter the assignment rests on.
   */
  readonly basis?: Line;
}
/**
 * A person.
 */
export interface User {
  /**
   * Id that they sign in with.
   */
  readonly id: Id;
  /**
   * What people call them.
   */
  readonly name: Line;
  /**
   * What capability is told by: grade, certificate, …
   */
  readonly attributes?: {
    readonly [k: string]: Line | number | boolean;
  };
  /**
   * Address for notices.
   */
  readonly email?: Line;
  /**
   * Number for notices.
   */
  readonly phone?: Line;
}
/**
 * One unit or position coordinates, supervises or guides another, without commanding it.
 */
export interface Relation {
  /**
   * Id of the unit or position that coordinates, supervises, guides.
   */
  readonly from: Id;
  /**
   * Id of the unit or position that is coordinated, supervised, guided.
   */
  readonly to: Id;
  /**
   * `coordination`, `supervision`, `guidance`, or a free word of the tenant.
   */
  readonly kind: Id;
  /**
   * First day, ISO date. Open when absent.
   */
  readonly since?: Day;
  /**
   * Last day, ISO date, inclusive. Open when absent.
   */
  readonly until?: Day;
}
/**
 * A position lets another one act, sign or only read on its behalf.
 */
export interface Delegation {
  /**
   * Id of the position that delegates and stays responsible.
   */
  readonly from: Id;
  /**
   * Id of the position whose holders act on its behalf.
   */
  readonly to: Id;
  /**
   * How far it goes. Absent: acting in every flow, on nothing confidential.
   */
  readonly scope?: DelegationScope;
  /**
   * First day, ISO date. Open when absent.
   */
  readonly since?: Day;
  /**
   * Last day, ISO date, inclusive. Open when absent.
   */
  readonly until?: Day;
  /**
   * The decree or letter it rests on.
   */
  readonly basis: Line;
}
/**
 * Kinds that units and relations may have.
 */
export interface OrganisationKinds {
  /**
   * Kinds of units.
   */
  readonly units?: readonly Id[];
  /**
   * Kinds of relations.
   */
  readonly relations?: readonly Id[];
}
/**
 * How far a delegation goes.
 */
export interface DelegationScope {
  /**
   * Names of flows. Absent: all.
   *
   * @minItems 1
   */
  readonly flows?: readonly Id[];
  /**
   * `view` reads and never acts; `act` also does tasks; `sign` also signs. Default `act`.
   *
   * @minItems 1
   */
  readonly actions?: readonly ('view' | 'act' | 'sign')[];
  /**
   * `ordinary`, the default: nothing that its flow calls confidential.
   */
  readonly maxConfidentiality?: 'ordinary' | 'confidential';
}
/**
 * What those may do who are not definitive holders, by capacity.
 */
export interface Limits {
  /**
   * Acting for a vacant post.
   */
  readonly plt?: Limit;
  /**
   * Acting for an absent holder.
   */
  readonly plh?: Limit;
  /**
   * Standing in for an elected holder until the next is elected.
   */
  readonly pj?: Limit;
  /**
   * Standing in during campaign leave.
   */
  readonly pjs?: Limit;
  /**
   * On behalf of: by delegation.
   */
  readonly an?: Limit;
}
/**
 * What one capacity may do, and for how long.
 */
export interface Limit {
  /**
   * How long it may last: `P3M`.
   */
  readonly longest?: Duration;
  /**
   * How much longer it may last when it is extended; that is once, on a basis of its own.
   */
  readonly extension?: Duration;
  /**
   * Kinds of decisions it may not take, as tasks name them in `decides`.
   */
  readonly not?: readonly Id[];
}
