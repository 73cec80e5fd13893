import { numberPage } from '../../runtime/read/number-page.ts';
import { day, oneOf, text, whole } from '../parameters.ts';
import { get, type Route } from '../route.ts';

const name = text('name', 'Name of the series in its flow.');
const series = text('series', 'Key that is counted under, as the register writes it.');
const status = oneOf('status', 'Default: any.', ['reserved', 'used', 'void']);
const instance = text('instance', 'Id of the instance that has it.');
const from = day('from', 'Of this day or a later one.');
const to = day('to', 'Of this day or an earlier one.');
const after = text('after', '`next` of the page before.');
const limit = whole('limit', 'Default 50.', [1, 200]);

export const numberRoutes: readonly Route[] = [
  get('/numbers', {
    summary: 'The register of numbers; operators',
    answer: 'NumberPage',
    parameters: [name, series, status, instance, from, to, after, limit],
    async handle({ shell, reader, query }) {
      if (!reader.operator)
        return { refused: { code: 'NOT_ALLOWED', details: { action: 'numbers' } } };
      const asked = {
        name: query.get(name),
        series: query.get(series),
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
];
