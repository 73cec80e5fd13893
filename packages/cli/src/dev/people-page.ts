import type { Cli } from '../cli.ts';
import type { People } from './people.ts';

/** A page on which one chooses who one is. */
export function peoplePage({ lang, texts }: Cli, { organisation }: People): string {
  const held = Map.groupBy(organisation.assignments, ({ user }) => user);
  const items = organisation.users.map(({ id, name }) => {
    const positions = (held.get(id) ?? [])
      .map(({ position }) => position)
      .filter((position) => position !== id);
    const more = positions.length === 0 ? '' : ` <small>${escape(positions.join(', '))}</small>`;
    return `<li><a href="/as?user=${encodeURIComponent(id)}">${escape(name)}</a>${more}</li>`;
  });
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>alir dev</title>
<style>body { font: 1.1rem/1.6 system-ui; max-width: 40rem; margin: 2rem auto; padding: 0 1rem } li { margin: .4rem 0 }</style>
<h1>${escape(texts.dev.whoAreYou)}</h1>
<ul>
${items.join('\n')}
</ul>
</html>
`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
