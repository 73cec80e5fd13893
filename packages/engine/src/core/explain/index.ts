// @alir/engine/explain: why an instance waits, and what comes next. Pure, for browsers and servers alike.

export { explain } from './explain.ts';
export type { Explained } from './about.ts';
export type {
  ActionChance,
  Chance,
  Explanation,
  Mover,
  OperatorAct,
  TaskReason,
  Wait,
} from './explanation.ts';
export { sayDepends, sayEnded, sayWait, type Naming } from './say-wait.ts';
export { sayWay } from './say-way.ts';
export { namingOf } from './naming.ts';
export type { Saying } from './sentences/sentences.ts';
export { waysFrom, type Entered, type Way, type WaysAsked } from './ways.ts';
export {
  foresee,
  type Asking,
  type Foreseen,
  type Foresight,
  type Known,
  type Outside,
} from './foresee.ts';
export type { Payload } from './sample-payloads.ts';
export type { Candidate } from './who-might.ts';
