import { incidentPage } from '../../runtime/read/incident-view.ts';
import { flowView, flowViews } from '../../runtime/read/flow-views.ts';
import { meView } from '../../runtime/read/people.ts';
import { positionLoad } from '../../runtime/read/position-load.ts';
import { positionPage } from '../../runtime/read/position-page.ts';
import { list, text, whole } from '../parameters.ts';
import { found, get, type Route } from '../route.ts';

const search = text('search', 'Every word must begin a word of the position, its unit or its id.');
const unit = text('unit', 'Id of a unit.');
const ids = list('ids', 'These positions, separated by commas.');
const positionLimit = whole('limit', 'Default 50.', [1, 500]);
const flow = text('flow', 'Name of the flow.');
const after = text('after', '`next` of the page before.');
const limit = whole(
  'limit',
  'Instances in a page; each has one incident or more. Default 50.',
  [1, 200],
);

export const directoryRoutes: readonly Route[] = [
  get('/me', {
    summary: 'Who the host says is asking',
    answer: 'MeView',
    handle: async ({ reader }) => ({ view: meView(reader) }),
  }),
  get('/positions', {
    summary: 'Positions, for pickers',
    answer: 'PositionList',
    parameters: [search, unit, ids, positionLimit],
    async handle({ reader, query }) {
      const items = positionPage(reader, {
        search: query.get(search),
        unit: query.get(unit),
        ids: query.get(ids),
        limit: query.get(positionLimit),
      });
      return { view: { items } };
    },
  }),
  get('/positions/{id}/load', {
    summary: 'How much waits for a position; operators',
    answer: 'PositionLoadView',
    async handle({ shell, reader, path: { id = '' } }) {
      if (!reader.operator)
        return { refused: { code: 'NOT_ALLOWED', details: { action: 'transfer' } } };
      const view = await positionLoad(shell, reader, id);
      return found(view, 'POSITION_UNKNOWN', { position: id });
    },
  }),
  get('/flows', {
    summary: 'Flows of the tenant, newest versions',
    answer: 'FlowList',
    handle: async ({ shell, reader }) => ({ view: { items: await flowViews(shell, reader) } }),
  }),
  get('/flows/{flow}', {
    summary: 'The newest version of a flow',
    answer: 'FlowView',
    async handle({ shell, reader, path: { flow: name = '' } }) {
      return found(await flowView(shell, reader, name), 'FLOW_NOT_FOUND', { flow: name });
    },
  }),
  get('/incidents', {
    summary: 'Open incidents; operators',
    answer: 'IncidentPage',
    parameters: [flow, after, limit],
    async handle({ shell, reader, query }) {
      if (!reader.operator)
        return { refused: { code: 'NOT_ALLOWED', details: { action: 'incidents' } } };
      const asked = { flow: query.get(flow), after: query.get(after), limit: query.get(limit) };
      return { view: await incidentPage(shell, reader, asked) };
    },
  }),
];
