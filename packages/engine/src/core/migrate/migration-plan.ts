// What an administrator says of a migration: which state of the new version goes on with what an old one has begun, and how
// fields of the new version are filled.

/** How instances of one version of a flow are carried over to another. Plain JSON. */
export interface MigrationPlan {
  /** Name of the flow. */
  readonly flow: string;
  /** Version that the instances are on. */
  readonly from: number;
  /** Version that they go to. */
  readonly to: number;
  /** State of the new version by state of the old one. An old state that is not named is carried over to none. */
  readonly states: Readonly<Record<string, string>>;
  /**
   * CEL over the data as it was, by field of the new version. A field that is not named keeps its value if the new version
   * has it, and is given up otherwise.
   */
  readonly data: Readonly<Record<string, string>>;
}
