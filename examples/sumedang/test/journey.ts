// The language of a journey: a story that is told step by step, on several sizes of screen, by people who each sit at a desk of
// their own.

import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { demoOfFile, picture, type Demo, type Size } from './demo.ts';

/** The titles of those who take part, by what the story calls them. */
export type Cast<Who extends string> = Readonly<Record<Who, string>>;

export interface Telling<Who extends string, On extends Size = OfficersSize> {
  readonly size: On;
  /** The demo that they all come to, once it is open. */
  readonly demo: () => Demo;
  /** Somebody's desk: they sign in on a device of their own when they are first asked for. */
  at(who: Who): Promise<Page>;
  /** What comes next in the story. When it fails, a picture of every desk is kept. */
  step(name: string, act: () => Promise<void>): void;
}

/** What officers work on. */
type OfficersSize = 'desktop' | 'phone';

/** Tells a story on what officers work on, see {@link journeyOn}. */
export function journey<Who extends string>(
  cast: Cast<Who> | ((size: OfficersSize) => Cast<Who>),
  tell: (telling: Telling<Who>) => void,
): void {
  journeyOn(['desktop', 'phone'], cast, tell);
}

/**
 * Tells a story on each size of screen, one after the other over the same demo: what must be there once only, the story names
 * after the size.
 *
 * @param cast - the same people for all sizes, or others for each
 */
export function journeyOn<Who extends string, On extends Size>(
  sizes: readonly On[],
  cast: Cast<Who> | ((size: On) => Cast<Who>),
  tell: (telling: Telling<Who, On>) => void,
): void {
  const demo = demoOfFile();
  describe.each(sizes)('on a %s', (size) => {
    const titles = typeof cast === 'function' ? cast(size) : cast;
    const desks = new Map<Who, Page>();
    const at = async (who: Who): Promise<Page> => {
      const page = desks.get(who) ?? (await demo().visit(titles[who], size));
      desks.set(who, page);
      return page;
    };
    afterAll(async () => {
      for (const page of desks.values()) await page.context().close();
    });
    const step = (name: string, act: () => Promise<void>): void =>
      test(name, { timeout: 180_000 }, async ({ onTestFailed, task }) => {
        const story = basename(task.file.name, '.test.ts');
        onTestFailed(async () => {
          for (const [who, page] of desks) await picture(page, `gagal-${story}-${who}`);
        });
        await act();
        expect(demo().faults).toEqual([]);
      });
    tell({ size, demo, at, step });
  });
}
