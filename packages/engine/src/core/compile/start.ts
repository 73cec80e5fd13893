// How a flow is started: by whom, with which form, for which list, and at which moments by itself.

import { faultOfCron } from '../clock/cron.ts';
import type { CompiledForm } from '../forms/compile-form.ts';
import type { JsonSchema } from '../json.ts';
import { findForm, requiredOf } from './activities.ts';
import type { Compilation } from './compilation.ts';
import type { Flow, StartBy, StartPlan } from './flow.ts';
import { compileAssign, compileValue } from './people.ts';

export type StartPart = 'startBy' | 'startForm' | 'startPlan';

export function compileStart(compilation: Compilation): Pick<Flow, StartPart> {
  const startPlan = compilePlan(compilation);
  checkClock(compilation, startPlan);
  return {
    startBy: compileStartBy(compilation),
    startForm: compileStartForm(compilation),
    startPlan,
  };
}

function compileStartBy(compilation: Compilation): StartBy {
  const by = compilation.definition.start?.by ?? 'anyone';
  return typeof by === 'string' ? by : compileAssign(compilation, by, '/start/by', {});
}

function compileStartForm(compilation: Compilation): CompiledForm | null {
  const form = compilation.definition.start?.form;
  return form === undefined ? null : findForm(compilation, form, '/start', { outcomes: ['start'] });
}

function compilePlan(compilation: Compilation): StartPlan | null {
  const { start, data, flow } = compilation.definition;
  const misplaced = (words: Readonly<Record<string, unknown>>): void => {
    for (const [word, value] of Object.entries(words))
      if (value !== undefined) compilation.report('WORD_MISPLACED', `/start/${word}`, { word });
  };
  if (!start?.clock) misplaced({ starter: start?.starter });
  if (!start?.each && !start?.clock) {
    misplaced({ key: start?.key, with: start?.with });
    return null;
  }
  for (const field of requiredOf(data)) {
    if (!Object.hasOwn(start.with ?? {}, field))
      compilation.report('WITH_MISSING', '/start/with', { field, flow });
  }
  const each = start.each && {
    in: compilation.expression(start.each.in, '/start/each/in', 'list'),
    as: start.each.as,
  };
  const names = { variables: each ? { [each.as]: itemOf(each.in.schema) } : {} };
  return {
    each: each ?? null,
    key:
      start.key === undefined
        ? null
        : compilation.expression(start.key, '/start/key', 'string', names),
    starter:
      start.starter === undefined
        ? null
        : compileValue(compilation, start.starter, '/start/starter', names),
    with: compilation.assigned(start.with, '/start/with', names, data),
  };
}

function itemOf({ items }: JsonSchema): JsonSchema {
  return typeof items === 'object' && items !== null ? { ...items } : {};
}

/** What starts by itself starts once at each moment, and at moments that there are. */
function checkClock(compilation: Compilation, plan: StartPlan | null): void {
  const { start, calendar } = compilation.definition;
  if (!start?.clock) return;
  const warn = (code: 'CLOCK_KEY_SAME' | 'CLOCK_WITHOUT_CALENDAR', pointer: string): void =>
    compilation.report(code, pointer, {}, 'warning');
  if (plan?.each && !plan.key) compilation.report('CLOCK_WITHOUT_KEY', '/start/each');
  // Every moment would come to the same keys: what was started at the first one is left alone for ever.
  if (plan?.key && !plan.key.variables.includes('now')) warn('CLOCK_KEY_SAME', '/start/key');
  if (calendar === undefined) warn('CLOCK_WITHOUT_CALENDAR', '/start/clock');
  for (const [index, { cron }] of start.clock.entries()) {
    const fault = faultOfCron(cron);
    const pointer = `/start/clock/${index}/cron`;
    if (fault === 'never') compilation.report('CRON_NEVER', pointer, { cron });
    if (fault === 'invalid')
      compilation.report('CRON_INVALID', pointer, { cron, example: '0 7 1 * *' });
  }
}
