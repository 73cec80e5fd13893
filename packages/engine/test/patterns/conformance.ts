// What makes a pattern count: its scenario passes on a store, and fails as soon as the feature is missing from its flow.

import { expect, test } from 'vitest';
import { memoryStore } from '../../src/adapters/memory/index.ts';
import { AlirError, type Engine, type JsonObject } from '../../src/index.ts';
import { FlowTestError, testFlow, type FlowTest } from '../../src/testing/index.ts';
import type { StoreUnderTest } from '../../src/testing/store-contract.ts';
import { agency } from './agency.ts';
import { mergePatch } from './merge-patch.ts';
import { shownPatterns, type ShownPattern } from './read-patterns.ts';

type OpenStore = () => Promise<Pick<StoreUnderTest, 'store' | 'close'>>;

/** Registers the scenario of every pattern on each of these stores. */
export async function patternsOn(stores: Readonly<Record<string, OpenStore>>): Promise<void> {
  const patterns = await shownPatterns();
  for (const [name, open] of Object.entries(stores)) {
    for (const shown of patterns) {
      test(`[${shown.id}] ${shown.name}: ${name}`, async () => {
        const { store, close } = await open();
        try {
          await shown.scenario(await opened(shown, shown.flow, store));
        } finally {
          await close();
        }
      });
    }
  }
}

/** Registers that no scenario passes without the feature it shows. */
export async function patternsBroken(): Promise<void> {
  for (const shown of await shownPatterns()) {
    for (const [missing, patch] of Object.entries(shown.broken))
      test(`[${shown.id}] ${shown.name} fails: ${missing}`, () => expectFailure(shown, patch));
    for (const [code, patch] of Object.entries(shown.refused ?? {}))
      test(`[${shown.id}] ${shown.name} is refused: ${code}`, () =>
        expectRefused(shown, patch, code));
  }
}

async function expectFailure(shown: ShownPattern, patch: JsonObject): Promise<void> {
  await using t = await opened(shown, mergePatch(shown.flow, patch));
  const outcome: unknown = await shown.scenario(t).then(
    () => 'passed',
    (error: unknown) => error,
  );
  // Any other error would be a fault of the scenario or of the engine, and prove nothing.
  const isExpected =
    outcome instanceof FlowTestError ||
    (outcome instanceof Error && outcome.name === 'AssertionError');
  if (!isExpected) expect(outcome, 'the scenario with a broken flow').toBeInstanceOf(FlowTestError);
}

async function expectRefused(shown: ShownPattern, patch: JsonObject, code: string): Promise<void> {
  const error: unknown = await opened(shown, mergePatch(shown.flow, patch)).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AlirError);
  expect(String(error)).toContain(`[${code}]`);
}

async function opened(
  { otherFlows, forms, organisation = agency, services }: ShownPattern,
  definition: JsonObject,
  store = memoryStore(),
): Promise<FlowTest> {
  const engine = (): Engine => test.engine;
  const given = services ? { services: services(engine) } : {};
  const test = await testFlow({
    definition,
    flows: otherFlows,
    forms,
    organisation,
    store,
    ...given,
  });
  return test;
}
