import { textDiffView, textVersionViews } from '../../runtime/read/text-views.ts';
import { whole } from '../parameters.ts';
import { found, get, type Route } from '../route.ts';

const version = whole('version', 'Version to show. Default: the last.', [1, 999_999_999]);
const against = whole(
  'against',
  'Version to compare it with; 0: nothing. Default: the one before.',
  [0, 999_999_999],
);

export const textRoutes: readonly Route[] = [
  get('/instances/{id}/texts/{field}', {
    summary: 'Versions of a text whose versions count',
    answer: 'TextVersionList',
    async handle({ shell, reader, path }) {
      const items = await textVersionViews(shell, reader, ofPath(path));
      return found(items && { items }, 'TEXT_NOT_FOUND');
    },
  }),
  get('/instances/{id}/texts/{field}/diff', {
    summary: 'A version of it, and how it differs from another',
    answer: 'TextDiffView',
    parameters: [version, against],
    async handle({ shell, reader, path, query }) {
      const asked = { ...ofPath(path), version: query.get(version), against: query.get(against) };
      return found(await textDiffView(shell, reader, asked), 'TEXT_NOT_FOUND');
    },
  }),
];

function ofPath({ id = '', field = '' }: Readonly<Record<string, string>>): {
  instance: string;
  field: string;
} {
  return { instance: id, field };
}
