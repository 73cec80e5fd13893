// The office that a host gives the designer.

import type { FlowDocument } from '../../model/index.ts';
import type { TrialOffice } from '../../try/trial.ts';

/** People and other flows to try with. */
export type TryingOffice = Pick<TrialOffice, 'world'> & {
  /** The other flows that it may start, with their forms. */
  readonly beside?: readonly FlowDocument[];
  /** When trials begin, ms UTC. Default: now. */
  readonly now?: number;
};
