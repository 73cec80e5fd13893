import { bookRefusal, type NumberBook } from '../../core/access/number-books.ts';
import type { NumbersResult } from '../../runtime/api/numbers.ts';
import { readable } from '../../runtime/read/may-read.ts';
import { numberPage, numberViews } from '../../runtime/read/number-page.ts';
import type { Reader } from '../../runtime/read/reader.ts';
import type { Shell } from '../../runtime/shell.ts';
import { bodies } from '../bodies.ts';
import { day, oneOf, text, whole } from '../parameters.ts';
import type { Refused } from '../problem-json.ts';
import { get, post, type Answer, type Call, type Route } from '../route.ts';

const name = text('name', 'Name of the series in its flow.');
const series = text('series', 'Key that is counted under, as the register writes it.');
const unit = text('unit', 'The unit that it was drawn for; operators may leave it out.');
const status = oneOf('status', 'Default: any.', ['reserved', 'used', 'void']);
const instance = text('instance', 'Id of the instance that has it.');
const from = day('from', 'Of this day or a later one.');
const to = day('to', 'Of this day or an earlier one.');
const after = text('after', '`next` of the page before.');
const limit = whole('limit', 'Default 50.', [1, 200]);

function refusalFor(shell: Shell, reader: Reader, book: NumberBook | null): Refused | null {
  return bookRefusal(reader.actor, book, (user, one) =>
    shell.keepsNumbers(reader.tenant, user, one),
  );
}

async function answered({ shell, reader }: Call, result: NumbersResult): Promise<Answer> {
  if (!result.ok) return { refused: { code: result.code, details: result.details } };
  return { view: { items: await numberViews(shell, reader, result.numbers) } };
}

export const numberRoutes: readonly Route[] = [
  get('/numbers', {
    summary: 'The register of numbers; operators, and who keeps the book of the unit',
    answer: 'NumberPage',
    parameters: [name, series, unit, status, instance, from, to, after, limit],
    async handle({ shell, reader, query }) {
      const of = query.get(unit);
      const book = of === undefined ? null : { unit: of, series: query.get(name) ?? null };
      const refused = refusalFor(shell, reader, book);
      if (refused !== null) return { refused };
      const asked = {
        name: query.get(name),
        series: query.get(series),
        unit: of,
        status: query.get(status),
        instance: query.get(instance),
        from: query.get(from),
        to: query.get(to),
        after: query.get(after),
        limit: query.get(limit),
      };
      return { view: await numberPage(shell, reader, asked) };
    },
  }),
  post('/numbers/blocks', {
    summary: 'Sets numbers aside for letters on paper; who keeps the book',
    body: bodies.block,
    answer: 'NumberList',
    async handle(call, body) {
      const { engine, reader, options } = call;
      const input = { ...body, by: reader.actor.user };
      return answered(call, await engine.numbers.reserveBlock(input, options));
    },
  }),
  post('/numbers/enter', {
    summary: 'Enters the letter on paper that a number was used for; who keeps the book',
    body: bodies.enterNumber,
    answer: 'NumberList',
    async handle(call, { number, ...entered }) {
      const { engine, shell, reader, options } = call;
      const about = entered.instance;
      if (about !== undefined && (await readable(shell, reader, about)) === null)
        return { refused: { code: 'INSTANCE_NOT_FOUND', details: { instance: about } } };
      const input = { ...entered, by: reader.actor.user };
      return answered(call, await engine.numbers.enter(number, input, options));
    },
  }),
  post('/numbers/void', {
    summary: 'Declares that numbers stand on no letter, all or none; who keeps the book',
    body: bodies.voidNumbers,
    answer: 'NumberList',
    async handle(call, { numbers, reason }) {
      const { engine, reader, options } = call;
      const input = { reason, by: reader.actor.user };
      return answered(call, await engine.numbers.void(numbers, input, options));
    },
  }),
];
