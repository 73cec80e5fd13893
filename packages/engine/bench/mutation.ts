// What is found of mistakes that are made on purpose, by proof and by stories: each kind, at every place, of every flow of
// the repository. Scenarios lie beside the flows and were written before; generated ones do not count.
//
//   pnpm bench mutation                   known kinds and other mutants of them, every place, some ten minutes of processor time
//   node bench/mutation.ts --sample       at most four places of each kind in each flow
//   node bench/mutation.ts --house NAME   of one house: sumedang, embed-hono, WRP-05 …
//   node bench/mutation.ts --flow NAME    of one flow
//   node bench/mutation.ts --set NAME     kinds of one set: known, varied, first set, second set; default: the first two
//   node bench/mutation.ts --kind NAME    one kind
//   node bench/mutation.ts --missed       with the places of what is missed
//   node bench/mutation.ts --log FILE     adds each mutant to it as soon as it is examined; goes on with what it has
//   node bench/mutation.ts --table FILE   writes the table as Markdown, too

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import { Examination, look, type Examined } from './mutation/examine.ts';
import { houses, type House } from './mutation/houses.ts';
import type { KindSet } from './mutation/operator.ts';
import { operators } from './mutation/operators.ts';
import { printTable, tableInWords } from './mutation/table.ts';

/** One kind in one flow. */
interface Job {
  readonly house: string;
  readonly flow: string;
  /** Its place among the kinds. */
  readonly operator: number;
}

const { values: options } = parseArgs({
  options: {
    sample: { type: 'boolean', default: false },
    missed: { type: 'boolean', default: false },
    set: { type: 'string' },
    kind: { type: 'string' },
    house: { type: 'string' },
    flow: { type: 'string' },
    table: { type: 'string' },
    log: { type: 'string' },
  },
});

/** Sets that are measured where none is named: the others take several times as long, and are no regression. */
const usual = new Set<KindSet>(['known', 'varied']);

if (isMainThread) await main();
else await work();

async function main(): Promise<void> {
  const all = await houses(options.house);
  await printHealth(all);
  const began = performance.now();
  const jobs = jobsOf(all);
  const before = examinedBefore();
  const isDone = (job: Job): boolean =>
    before.some(
      ({ house, flow, operator }) =>
        house === job.house && flow === job.flow && operator === operators[job.operator]?.name,
    );
  const found = [...before, ...(await onAllCores(jobs.filter((job) => !isDone(job))))];
  const order = new Map(all.map(({ name }, at) => [name, at]));
  const examined = found.toSorted(
    (one, other) =>
      (order.get(one.house) ?? 0) - (order.get(other.house) ?? 0) ||
      one.flow.localeCompare(other.flow) ||
      one.pointer.localeCompare(other.pointer, 'en', { numeric: true }),
  );
  printTable(examined, { missed: options.missed });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${examined.length} mutants in ${seconds} s on ${availableParallelism()} cores`);
  if (options.table !== undefined) await writeFile(options.table, tableInWords(examined));
}

/** What flows without a mistake raise: nothing, but for those that show one; and stories that fail. */
async function printHealth(all: readonly House[]): Promise<void> {
  const count = all.reduce((sum, { flows }) => sum + flows.length, 0);
  console.log(`${count} flows without a mistake raise:`);
  for (const house of all)
    for (const flow of house.flows)
      for (const said of look(house, { definition: flow, form: null }, false).said)
        console.log(`    ${house.name} ${flow.flow}: ${said}`);
  const failing = (await Promise.all(all.map(({ stories }) => stories.failing()))).flat();
  const stories = all.reduce((sum, one) => sum + one.stories.count, 0);
  console.log(`${stories} stories, ${failing.length} fail without a mistake`);
  for (const name of failing) console.log(`    ${name}`);
}

/** Places of the kinds that are wanted. */
function wanted(): readonly number[] {
  return operators.flatMap(({ name, set }, at) =>
    (options.set === undefined ? usual.has(set) : options.set === set) &&
    (options.kind ?? name) === name
      ? [at]
      : [],
  );
}

/** The longest flows first, so that no core waits for the other at the end. */
function jobsOf(all: readonly House[]): readonly Job[] {
  return all
    .flatMap(({ name, flows }) => flows.map((one) => ({ house: name, one })))
    .filter(({ one }) => options.flow === undefined || one.flow === options.flow)
    .map(({ house, one }) => ({ house, flow: one.flow, size: JSON.stringify(one).length }))
    .sort((one, other) => other.size - one.size)
    .flatMap(({ house, flow }) => wanted().map((operator) => ({ house, flow, operator })));
}

/** Each worker takes the next job when it is through with one. */
async function onAllCores(jobs: readonly Job[]): Promise<readonly Examined[]> {
  const waiting = [...jobs];
  const examined: Examined[] = [];
  const workers = Array.from(
    { length: Math.min(availableParallelism(), jobs.length) },
    () => new Worker(new URL(import.meta.url), { argv: process.argv.slice(2) }),
  );
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          const next = (): void => {
            const job = waiting.shift();
            if (job) return worker.postMessage(job, []);
            void worker.terminate().then(() => resolve());
          };
          worker.on('message', (list: readonly Examined[]) => {
            examined.push(...list);
            if (options.log !== undefined) appendFileSync(options.log, list.map(lineOf).join(''));
            next();
          });
          worker.on('error', reject);
          next();
        }),
    ),
  );
  return examined;
}

/** What a run that was broken off has left in the log. */
function examinedBefore(): Examined[] {
  if (options.log === undefined || !existsSync(options.log)) return [];
  const lines = readFileSync(options.log, 'utf8').split('\n');
  return lines.filter(Boolean).map((line): Examined => JSON.parse(line));
}

function lineOf(one: Examined): string {
  return `${JSON.stringify(one)}\n`;
}

async function work(): Promise<void> {
  const all = await houses(options.house);
  const begun = new Map<string, Examination>();
  const examinationOf = (name: string, key: string): Examination | undefined => {
    const house = all.find((one) => one.name === name);
    const flow = house?.flows.find((one) => one.flow === key);
    const id = `${name} ${key}`;
    if (house && flow && !begun.has(id)) begun.set(id, new Examination(house, flow));
    return begun.get(id);
  };
  parentPort?.on('message', ({ house, flow, operator }: Job) => {
    const kind = operators[operator];
    const most = options.sample ? 4 : Infinity;
    const examined = kind && examinationOf(house, flow)?.of(kind, most);
    void Promise.resolve(examined ?? []).then((list) => parentPort?.postMessage(list, []));
  });
}
