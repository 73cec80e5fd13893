// docs/reference/options.md: what may be said to the functions of @alir/engine, from the docstrings.

import { publicNames, type PublicField, type PublicName } from '@alir/workspace/public-names';
import { table } from './codes-page.ts';
import { repository } from './document.ts';

/** The types that are shown, in the order of the page, each under the words that lead to it. */
const chapters: Readonly<Record<string, readonly (readonly [title: string, type: string])[]>> = {
  '@alir/engine': [
    ['createEngine(options)', 'EngineOptions'],
    ['options.effects', 'Effects'],
    ['Rows of usersDirectory(rows)', 'UserRow'],
    ['start(input)', 'StartInput'],
    ['complete(task, outcome, input)', 'CompleteInput'],
    ['act(instance, action, input)', 'ActInput'],
    ['The options of every command', 'CommandOptions'],
    ['tasks.for(by, query) and tasks.query(query)', 'TaskQuery'],
    ['instances.query(query)', 'InstanceQuery'],
    ['runDue(options)', 'DueOptions'],
  ],
  '@alir/engine/sqlite': [['sqlite(database, options)', 'SqliteOptions']],
  '@alir/engine/postgres': [['postgres(pool, options)', 'PostgresOptions']],
  '@alir/engine/http': [
    ['createHandler(options)', 'HandlerOptions'],
    ['options.cors', 'CorsOptions'],
    ['sessionCookie(options)', 'SessionCookieOptions'],
    ['toNodeListener(handler, options)', 'NodeListenerOptions'],
  ],
  '@alir/engine/testing': [
    ['testFlow(options)', 'FlowTestOptions'],
    ['start(data, options) of a test', 'StartOptions'],
  ],
};

/** The whole page in Markdown. @throws Error when a type that it shows is no longer exported */
export function optionsPage(): string {
  const entryPoints = new Map(publicNames(repository).map(({ module, names }) => [module, names]));
  const parts = Object.entries(chapters).flatMap(([module, shown]) => {
    const names = entryPoints.get(module) ?? [];
    return [`## \`${module}\``, ...shown.map(([title, type]) => chapter(title, find(names, type)))];
  });
  return `# Options

<!-- generated from docstrings by \`pnpm generate\` -->

What may be said to the functions of \`@alir/engine\`. An option without "(required)" may be left out. The props of the inbox are in
[its README](../../packages/inbox/README.md), those of a command of \`alir\` in its \`--help\`.

${parts.join('\n\n')}
`;
}

function find(names: readonly PublicName[], type: string): PublicName {
  const found = names.find(({ name }) => name === type);
  if (found === undefined) throw new Error(`${type} is not exported`);
  return found;
}

function chapter(title: string, { docstring, fields }: PublicName): string {
  const rows = fields.map((field) => [nameOf(field), typeOf(field), meaningOf(field)]);
  return `### ${title}\n\n${oneLine(docstring)}\n\n${table([['option', 'type', 'meaning'], ...rows])}`;
}

const nameOf = ({ name, isOptional }: PublicField): string =>
  `\`${name}\`${isOptional ? '' : ' (required)'}`;

const typeOf = ({ type }: PublicField): string => (type === '' ? '' : `\`${tidy(type)}\``);

function meaningOf({ docstring, defaultValue }: PublicField): string {
  const meaning = oneLine(docstring);
  return defaultValue === null ? meaning : `${meaning} Default: ${defaultValue}.`;
}

/** As it would be written on one line. */
const tidy = (type: string): string =>
  oneLine(type)
    .replace(/ \| undefined$/, '')
    .replace(/([<(]) /g, '$1')
    .replace(/,? ([>)])/g, '$1');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
