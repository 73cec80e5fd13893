import type { ForecastView, ForecastWayView } from '@alir/engine/core/types';
import { AlirError, type Store } from '@alir/engine';
import { namingOf, sayWay, type Naming } from '@alir/engine/explain';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { withStore } from '../database/open-store.ts';
import {
  openInstance,
  type InstanceOptions,
  type OpenedInstance,
} from '../database/opened-instance.ts';
import { textOf } from '../types/schema-types.ts';

export interface ForecastOptions extends InstanceOptions {
  /** Who asks: an operator, or somebody of the organisation. */
  readonly by?: string;
  readonly task?: string;
  readonly outcome?: string;
  readonly steps?: string;
}

/** Whoever looks into the database may look like an operator. */
const OPERATOR = 'operator';

/** Says what would come of each outcome of the open tasks of an instance, were it chosen now. Nothing of it is kept. */
export async function forecast(
  cli: Cli,
  database: string,
  id: string,
  options: ForecastOptions,
): Promise<Answer> {
  return withStore(cli, database, options, (store) => forecastIn(cli, store, id, options));
}

async function forecastIn(
  cli: Cli,
  store: Store,
  id: string,
  options: ForecastOptions,
): Promise<Answer> {
  const steps = stepsOf(cli, options.steps);
  const opened = await openInstance(cli, store, id, { ...options, operator: OPERATOR });
  const found = await foreseen(opened, id, { ...options, steps });
  if (found === null)
    throw new Unusable('INSTANCE_NOT_FOUND', cli.texts.forecast.notTold(options.by ?? null));
  if (found.ways.length === 0) await checkChoice(cli, opened, id, { ...options, steps });
  const lines = linesOf(cli, found, namingOf(opened.explained, cli.lang));
  return { exit: 0, json: { tenant: opened.tenant, ...found }, text: lines.join('\n') };
}

async function foreseen(
  { engine, tenant, checkCalendar }: OpenedInstance,
  id: string,
  { by = OPERATOR, task, outcome, steps }: Omit<ForecastOptions, 'steps'> & { steps: number },
): Promise<ForecastView | null> {
  try {
    return await engine.instances.forecast(
      id,
      {
        by,
        steps,
        ...(task === undefined ? {} : { task }),
        ...(outcome === undefined ? {} : { outcome }),
      },
      { tenant },
    );
  } catch (error) {
    // It may be a flow that a step would start.
    if (error instanceof AlirError && error.code === 'FLOW_INVALID')
      checkCalendar(String(error.details['flow']));
    throw error;
  }
}

/** Says so where nothing is told because nothing is called so. */
async function checkChoice(
  cli: Cli,
  opened: OpenedInstance,
  id: string,
  { by, task, outcome, steps }: Omit<ForecastOptions, 'steps'> & { steps: number },
): Promise<void> {
  if (task === undefined && outcome === undefined) return;
  const all = await foreseen(opened, id, { ...(by === undefined ? {} : { by }), steps });
  const open = all?.ways ?? [];
  if (open.length === 0) return;
  const ofTask = open.filter((way) => task === undefined || way.task === task);
  const { noSuchTask, noSuchOutcome } = cli.texts.forecast;
  const said =
    ofTask.length === 0
      ? noSuchTask(task ?? '', [...new Set(open.flatMap((way) => way.task ?? []))])
      : noSuchOutcome(outcome ?? '', [...new Set(ofTask.flatMap((way) => way.outcome ?? []))]);
  throw new Unusable('USAGE', cli.texts.wrongUsage(said));
}

function stepsOf({ texts }: Cli, given = '1'): number {
  const steps = Number(given);
  if (![1, 2, 3].includes(steps))
    throw new Unusable('USAGE', texts.wrongUsage(texts.forecast.noSteps(given)));
  return steps;
}

function linesOf(cli: Cli, { ways }: ForecastView, naming: Naming): string[] {
  if (ways.length === 0) return [cli.texts.forecast.nothing];
  const titles = [...new Set(ways.map(({ task }) => task))];
  return titles.flatMap((task) => {
    const own = ways.filter((way) => way.task === task);
    const title = textOf(own[0]?.title, cli.lang) ?? '';
    return [cli.mark('bold', `“${title}”`), ...own.flatMap((way) => wayLines(cli, way, naming, 1))];
  });
}

/** @param depth - how far it is set in */
function wayLines(cli: Cli, way: ForecastWayView, naming: Naming, depth: number): string[] {
  const { lang } = cli;
  const { label, next } = way;
  const head = `“${textOf(label, lang) ?? way.outcome}”`;
  const margin = '    '.repeat(depth);
  return [
    `${margin}${head}: ${sayWay(way, naming).join(' ')}`,
    ...(next ?? []).flatMap((then) => {
      const [first = '', ...rest] = wayLines(cli, then, naming, depth + 1);
      const title = textOf(then.title, lang) ?? '';
      return [first.replace(/^( *)/, `$1“${title}” `), ...rest];
    }),
  ];
}
