// @alir/engine/testing: for tests of flows and of stores.

export { fakeClock, type FakeClock } from './fake-clock.ts';
export { seededIds } from './seeded-ids.ts';
export { testFlow, type FlowTestOptions } from './test-flow.ts';
export { FlowTestError } from './flow-test-error.ts';
export type { FlowTest, StartOptions } from './flow-test.ts';
export type { Scene } from './scene.ts';
export type { Extra, Person } from './person.ts';
export type { Desks, OpenTask } from './desks.ts';
