// That something is to be told beside a step, at its lower left corner.

import type { Box } from '../layout/picture.ts';
import type { StepProblem } from '../outline/outline.ts';
import { badge } from './badge.ts';
import { element, escaped } from './element.ts';

/** How many problems a step has; what they are is told where it points. Empty without any. */
export function problemBadge(problems: readonly StepProblem[], { x, y, height }: Box): string {
  if (problems.length === 0) return '';
  const isError = problems.some(({ severity }) => severity === 'error');
  const sign = badge(
    isError ? `✕ ${problems.length}` : `! ${problems.length}`,
    isError ? 'alarm' : 'warn',
    {
      x: x - 6,
      y: y + height + 2,
    },
  );
  const told = element('title', {}, escaped(problems.map(({ text }) => text).join('\n')));
  return element('g', {}, told + sign);
}
