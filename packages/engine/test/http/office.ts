// An office whose engine answers over HTTP: Ann orders, her manager Bob reviews, the board (Cy and Dee) grants, and people
// run errands. Eve belongs to nobody's business; Op operates.

import { Ajv2020 } from 'ajv/dist/2020.js';
import { createHandler, type Handler, type HandlerOptions } from '../../src/http/index.ts';
import {
  createEngine,
  memoryStore,
  usersDirectory,
  type Engine,
  type EngineOptions,
  type Store,
} from '../../src/index.ts';

const text = { type: 'string' };

const order = {
  flow: 'order',
  version: 1,
  lang: 'en',
  title: 'Order',
  data: {
    type: 'object',
    required: ['item', 'amount'],
    additionalProperties: false,
    properties: {
      item: { ...text, title: 'What' },
      amount: { type: 'integer', minimum: 0 },
      share: { type: 'integer' },
      note: text,
      score: { type: 'integer', minimum: 1, maximum: 5 },
      people: { type: 'array', maxItems: 20, items: { $ref: 'errand#/$defs/person' } },
    },
  },
  summary: { item: 'data.item', amount: 'data.amount' },
  series: { order: { format: '{n}/{unit}' } },
  initial: 'review',
  on: {
    withdraw: {
      by: 'starter',
      label: 'Withdraw',
      guard: "!done('board')",
      why: 'It was granted',
      target: 'withdrawn',
    },
  },
  states: {
    review: {
      task: {
        title: 'Review',
        assign: { user: { from: 'manager(starter)' } },
        form: 'review',
        outcomes: {
          approve: { label: 'Approve' },
          reject: { label: 'Reject', comment: 'required' },
        },
      },
      on: {
        approve: { set: { share: '1000 / data.amount' }, target: 'board' },
        reject: 'rejected',
      },
    },
    board: {
      title: 'With the board',
      task: {
        title: 'Grant',
        assign: { role: 'board' },
        form: 'board',
        due: 'P7D',
        outcomes: {
          grade: { label: 'Grade', input: { type: 'integer', minimum: 1, maximum: 5 } },
          grant: { label: 'Grant' },
        },
      },
      on: {
        grade: { set: { score: 'event' }, target: 'board' },
        grant: {
          guard: 'has(data.score) && data.score > 2',
          why: 'Grade it above 2',
          target: 'errands',
        },
      },
    },
    errands: {
      each: {
        in: 'has(data.people) ? data.people : []',
        as: 'p',
        key: 'p',
        flow: 'errand',
        with: { who: 'p' },
      },
      onDone: 'done',
    },
    done: { type: 'final', result: 'done' },
    rejected: { type: 'final', result: 'rejected' },
    withdrawn: { type: 'final', result: 'withdrawn' },
  },
};

const errand = {
  flow: 'errand',
  version: 1,
  lang: 'en',
  title: 'Errand',
  start: { by: { role: 'board' } },
  data: {
    type: 'object',
    required: ['who'],
    additionalProperties: false,
    properties: { who: { $ref: '#/$defs/person' } },
    $defs: { person: { type: 'string', maxLength: 40 } },
  },
  initial: 'doing',
  states: {
    doing: {
      task: {
        title: 'Do it',
        assign: { user: { from: 'data.who' } },
        outcomes: { finished: { label: 'Finished' } },
      },
      on: { finished: 'done' },
    },
    done: { type: 'final', result: 'done' },
  },
};

const forms = [
  {
    form: 'review',
    title: 'Review of an order',
    sections: [
      {
        title: 'Order',
        fields: [
          { field: 'item', access: 'read' },
          { field: 'note', label: 'Your note' },
        ],
      },
      { fields: [{ field: 'score', access: 'hidden' }] },
    ],
  },
  {
    form: 'board',
    sections: [
      {
        fields: [
          { field: 'score', access: 'read' },
          { field: 'note', access: 'read' },
        ],
      },
    ],
  },
];

const people = [
  { id: 'ann', name: 'Ann', manager: 'bob' },
  { id: 'bob', name: 'Bob', manager: 'cy' },
  { id: 'cy', name: 'Cy', role: 'board' },
  { id: 'dee', name: 'Dee', role: 'board' },
  { id: 'eve', name: 'Eve' },
  { id: 'op', name: 'Op' },
];

export interface Answered<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface Person {
  get<T = unknown>(path: string, headers?: Record<string, string>): Promise<Answered<T>>;
  post<T = unknown>(
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answered<T>>;
}

export interface Office {
  readonly engine: Engine;
  readonly handler: Handler;
  /** Somebody of tenant `acme`, or of another. */
  as(user: string, tenant?: string): Person;
  /** Moves the clock, ms. */
  wait(ms: number): void;
  readonly faults: unknown[];
}

interface Changes extends Partial<Omit<HandlerOptions, 'engine'>> {
  readonly store?: Store;
  /** Besides those of the office. */
  readonly flows?: EngineOptions['flows'];
  /** Instead of the people of the office. */
  readonly directory?: EngineOptions['directory'];
  readonly calendars?: NonNullable<EngineOptions['calendars']>;
  readonly ids?: EngineOptions['ids'];
  readonly attachments?: EngineOptions['attachments'];
  readonly keepsNumbers?: EngineOptions['keepsNumbers'];
}

export async function openOffice({
  store = memoryStore(),
  flows = [],
  directory = usersDirectory(people),
  calendars = [],
  ids,
  attachments,
  keepsNumbers,
  ...changes
}: Changes = {}): Promise<Office> {
  let now = Date.parse('2026-03-02T02:00:00Z');
  const engine = await createEngine({
    store,
    directory,
    flows: [{ definition: order, forms }, { definition: errand }, ...flows],
    calendars,
    isOperator: (_, user) => user === 'op',
    clock: { now: () => now },
    ...(ids && { ids }),
    ...(attachments && { attachments }),
    ...(keepsNumbers && { keepsNumbers }),
  });
  const faults: unknown[] = [];
  const handler = createHandler({
    engine,
    identity: (request) => {
      const [tenant, user] = (request.headers.get('x-who') ?? '').split('/');
      return tenant && user ? { tenant, user } : null;
    },
    onFault: (error) => void faults.push(error),
    ...changes,
  });
  const answers = await answerSchemas(handler, (changes.basePath ?? '').replace(/\/$/, ''));
  const send = async <T>(request: Request): Promise<Answered<T>> => {
    const { status, headers, body: stream } = await handler(request);
    const written = await new Response(stream).text();
    const body: T = written === '' ? null : JSON.parse(written);
    if (written !== '') {
      answers.check(request.method, new URL(request.url).pathname, status, body);
      if (holdsMilliseconds(body)) throw new Error(`A moment in ms: ${written}`);
    }
    return { status, headers, body };
  };
  return {
    engine,
    handler,
    faults,
    wait: (ms) => void (now += ms),
    as: (user, tenant = 'acme') => {
      const who = { 'x-who': `${tenant}/${user}`, 'accept-language': 'en' };
      return {
        get: (path, headers) =>
          send(new Request(`http://office${path}`, { headers: { ...who, ...headers } })),
        post: (path, body, headers) =>
          send(
            new Request(`http://office${path}`, {
              method: 'POST',
              headers: {
                ...who,
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
                ...headers,
              },
              body:
                body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
            }),
          ),
      };
    },
  };
}

/** Whether a number in it can only be a moment, of this century in ms. */
function holdsMilliseconds(value: unknown): boolean {
  if (typeof value === 'number') return value > 946_684_800_000;
  return (
    typeof value === 'object' && value !== null && Object.values(value).some(holdsMilliseconds)
  );
}

interface Description {
  readonly paths: Record<
    string,
    Record<
      string,
      { responses: Record<string, { content: Record<string, { schema: { $ref?: string } }> }> }
    >
  >;
  readonly components: object;
}

/** Holds every answer of every test against what OpenAPI says of it. */
async function answerSchemas(
  handler: Handler,
  basePath: string,
): Promise<{ check(method: string, path: string, status: number, body: unknown): void }> {
  const response = await handler(new Request(`http://office${basePath}/openapi.json`));
  const description: Description = await response.json();
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: 'urn:alir:openapi', components: description.components });
  return {
    check(method, path, status, body) {
      const schema =
        status >= 400
          ? '#/components/schemas/ProblemView'
          : schemaOf(description, basePath, method, path, status);
      if (schema === null) return;
      const validate = ajv.getSchema(`urn:alir:openapi${schema}`);
      if (!validate) throw new Error(`No schema ${schema}`);
      if (!validate(body))
        throw new Error(
          `${method} ${path} answered not as ${schema}: ${JSON.stringify(validate.errors, null, 1)}`,
        );
    },
  };
}

function schemaOf(
  { paths }: Description,
  basePath: string,
  method: string,
  path: string,
  status: number,
): string | null {
  const [template] = Object.keys(paths)
    .filter((one) => new RegExp(`^${basePath}${one.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .sort((one, other) => one.split('{').length - other.split('{').length);
  const content =
    template &&
    paths[template]?.[method.toLowerCase()]?.responses[status]?.content['application/json'];
  if (!content) throw new Error(`${method} ${path} ${status} is not described`);
  return content.schema.$ref ?? null;
}
