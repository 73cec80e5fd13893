// `@alir/engine/versions`: two versions of a flow side by side. What differs, in data and sentences, and how instances could
// go from one to the other. Pure: runs in browsers.

export { diffFlows } from './diff/diff-flows.ts';
export type {
  DifferentPart,
  FlowDifference,
  FlowVersionSource,
  NameOf,
} from './diff/difference.ts';
export { compileMigration } from './migrate/compile-migration.ts';
export type { Migration, Passage } from './migrate/migration.ts';
export type { MigrationPlan } from './migrate/migration-plan.ts';
export {
  sayProgress,
  sayProposal,
  sayVerdicts,
  type LeftOpen,
  type MigrationProgress,
} from './migrate/say-migration.ts';
export { proposePlan, type ProposedPlan } from './migrate/propose-plan.ts';
