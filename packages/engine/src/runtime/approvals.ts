// How versions of a tenant are approved: as the host says, and where it says nothing, as a process that was told has kept it. So a
// program that only opens the database, such as a command line, keeps to the rule of the application.

import type { Store } from '../ports/store.ts';

/** `none`: an operator publishes alone. `second-person`: one proposes, another approves. */
export type Approval = 'none' | 'second-person';

/** How versions are published. */
export interface PublishingOptions {
  /**
   * Whether publishing takes a second person, for all tenants or for each. It is kept in the store, for processes that say
   * nothing of it. Default: as the store has it, else `none`.
   */
  readonly approval: Approval | ((tenant: string) => Approval);
}

export interface Approvals {
  /** How versions of a tenant are approved. Keeps what the host says. */
  of(tenant: string): Promise<Approval>;
  /** Keeps what the host says; nothing, where it says nothing. */
  tell(tenant: string): Promise<void>;
}

export function createApprovals(
  { proposals }: Store,
  options: PublishingOptions | undefined,
): Approvals {
  const told = new Map<string, Approval>();
  const keep = async (tenant: string, { approval }: PublishingOptions): Promise<Approval> => {
    const wanted = approvalIn(typeof approval === 'function' ? approval(tenant) : approval);
    if (told.get(tenant) === wanted) return wanted;
    // What was never said otherwise need not be written.
    if (((await proposals.approval(tenant)) ?? 'none') !== wanted)
      await proposals.keepApproval(tenant, wanted);
    told.set(tenant, wanted);
    return wanted;
  };
  return {
    async of(tenant) {
      if (options !== undefined) return keep(tenant, options);
      const kept = await proposals.approval(tenant);
      // What another release wants and this one does not know is no leave to publish alone.
      return kept === null || kept === 'none' ? 'none' : 'second-person';
    },
    async tell(tenant) {
      if (options !== undefined) await keep(tenant, options);
    },
  };
}

/** @throws TypeError for what is none: a slip of the pen is no leave to publish alone */
function approvalIn(given: unknown): Approval {
  if (given === 'none' || given === 'second-person') return given;
  throw new TypeError('publishing.approval: expected `none` or `second-person`');
}
