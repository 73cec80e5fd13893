// How quickly flows are proven: configurations a second and bytes for each, against the size; the flows of the repository;
// a flow of sixty steps from the start, and after each edit. Times are those of the processor, not of the clock.

import { readdirSync, readFileSync } from 'node:fs';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import {
  compileFlow,
  parseFlow,
  parseForm,
  type CompileContext,
  type FlowDefinition,
} from '../src/core/index.ts';
import { createVerifier, verifyFlow } from '../src/core/verify/verify.ts';
import { provenInBrowser } from '../test/verify/browser/in-browser.ts';

const folder = new URL('../../../examples/sumedang/', import.meta.url);
const filesIn = (name: string): unknown[] =>
  readdirSync(new URL(`${name}/`, folder)).map((file): unknown =>
    JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8')),
  );
const flows = filesIn('flows').flatMap((one) => parseFlow(one).definition ?? []);
const forms = new Map(
  filesIn('forms').flatMap((one) => {
    const { form } = parseForm(one);
    return form ? [[form.form, form] as const] : [];
  }),
);
const context: CompileContext = { forms, flows: new Map(flows.map((one) => [one.flow, one])) };

/** @returns what it gave, and how long the processor took, in ms */
function timed<T>(run: () => T): { readonly value: T; readonly ms: number } {
  const before = process.cpuUsage();
  const value = run();
  return { value, ms: process.cpuUsage(before).user / 1000 };
}

function compiled(value: unknown): NonNullable<ReturnType<typeof compileFlow>['flow']> {
  const { definition, problems } = parseFlow(value);
  const flow = definition && compileFlow(definition, context).flow;
  if (!flow) throw new Error(JSON.stringify(problems));
  return flow;
}

const step = (on: object, title = 'T'): object => ({
  task: {
    title,
    assign: { role: 'kepala' },
    due: 'work:P1D',
    outcomes: Object.fromEntries(Object.keys(on).map((name) => [name, { label: name }])),
  },
  on,
});

const flowOf = (states: object, initial: string, properties: object = {}): unknown => ({
  flow: 'ukuran',
  version: 1,
  title: 'Ukuran',
  data: {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  },
  initial,
  states: { ...states, selesai: { type: 'final' } },
});

/** So many regions of three states each: a power of three of configurations. */
function regions(count: number): unknown {
  const states = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `r${at}`,
      {
        initial: `a${at}`,
        states: {
          [`a${at}`]: step({ [`x${at}`]: `b${at}` }),
          [`b${at}`]: step({ [`y${at}`]: `c${at}` }),
          [`c${at}`]: { type: 'final' },
        },
      },
    ]),
  );
  return flowOf({ mulai: { type: 'parallel', states, onDone: 'selesai' } }, 'mulai');
}

/** What a number of regions took, in a thread of its own: what was proven before does not change how the next is compiled. */
interface Measured {
  readonly size: number;
  readonly ms: number;
  readonly bytes: number;
}

if (!isMainThread) {
  const flow = compiled(regions(Number(workerData)));
  const before = process.memoryUsage();
  const { value, ms } = timed(() => verifyFlow(flow, context, { limit: 3_000_000 }));
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  parentPort?.postMessage({ size: value.size, ms, bytes } satisfies Measured, []);
  process.exit();
}

console.log('regions  configurations   ms of cpu   a second   bytes each');
for (const count of [2, 4, 6, 8, 10, 11, 12, 13]) {
  const worker = new Worker(new URL(import.meta.url), { workerData: count });
  const { size, ms, bytes } = await new Promise<Measured>((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
  });
  console.log(
    `${String(count).padStart(7)}  ${String(size).padStart(14)}  ${ms.toFixed(0).padStart(10)}  ${((size / ms) * 1000).toFixed(0).padStart(9)}  ${(bytes / size).toFixed(0).padStart(11)}`,
  );
}
console.log(`most memory of the process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

console.log('\nflows of the repository, the tenth time    steps  configurations   ms of cpu');
for (const definition of flows) {
  const flow = compiled(definition);
  for (let round = 0; round < 9; round++) verifyFlow(flow, context);
  const { value, ms } = timed(() => verifyFlow(flow, context));
  console.log(
    `${definition.flow.padEnd(40)} ${String(flow.nodes.size).padStart(7)} ${String(value.size).padStart(15)} ${ms.toFixed(1).padStart(11)}`,
  );
}

/** Sixty steps in a row: decisions about four fields, ways back, and now and then two branches. */
function sixty(title: string, target: string): FlowDefinition {
  const states = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => {
      const next = at === 59 ? 'selesai' : `langkah-${at + 1}`;
      const field = `isian${at % 4}`;
      const on = {
        [`setuju-${at}`]:
          at % 3 === 0
            ? [
                { guard: `data.${field} == 'a'`, target: next },
                { target: at === 30 ? target : next },
              ]
            : next,
        [`tolak-${at}`]: at > 4 ? `langkah-${at - 4}` : 'selesai',
      };
      return [`langkah-${at}`, step(on, at === 10 ? title : 'T')];
    }),
  );
  const fields = Object.fromEntries(
    [0, 1, 2, 3].map((at) => [`isian${at}`, { enum: ['a', 'b', 'c'] }]),
  );
  const { definition, problems } = parseFlow(flowOf(states, 'langkah-0', fields));
  if (!definition) throw new Error(JSON.stringify(problems));
  return definition;
}

const verifier = createVerifier();
console.log('\nsixty steps                          configurations   ms of cpu');
const tell = (name: string, definition: FlowDefinition): void => {
  const flow = compiled(definition);
  const { value, ms } = timed(() => verifier.verify(flow, context));
  console.log(
    `${name.padEnd(36)} ${String(value.size).padStart(14)} ${ms.toFixed(1).padStart(11)}`,
  );
};
tell('from the start', sixty('Satu', 'selesai'));
for (let edit = 0; edit < 5; edit++)
  tell(`a title is edited (${edit + 1})`, sixty(`Dua ${edit}`, 'selesai'));
for (let edit = 0; edit < 5; edit++)
  tell(`a way is edited (${edit + 1})`, sixty('Dua', `langkah-${40 + edit}`));

console.log(
  '\nsixty steps in a browser, by the clock, ms      parsed  compiled    proven      all',
);
for (const [at, proofs] of (await provenInBrowser([false, true, false, true])).entries()) {
  console.log(
    `page ${at + 1}, ${at % 2 === 0 ? 'the flow alone' : 'with an organisation over a year'}`,
  );
  for (const { name, size, findings, parsed, compiled: made, proven } of proofs) {
    const parts = [parsed, made, proven, parsed + made + proven];
    console.log(
      `  ${`${name} (${size} configurations, ${findings.length} findings)`.padEnd(44)}${parts.map((ms) => ms.toFixed(1).padStart(9)).join(' ')}`,
    );
  }
}
