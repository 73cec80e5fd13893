// Where is it? Steps, people, ways, conditions, forms and fields by what they are called; the first is chosen by Enter.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { placeOfPath } from '../../model/graph/place-of-path.ts';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { type Found, search } from '../../model/search/search.ts';
import { wordsOf } from '../../model/words/words.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useDocument, useSession } from '../session/session.tsx';
import { choose, inspect } from '../session/ui-state.ts';
import { findWords } from './find-words.ts';

/** As many as somebody looks through. */
const most = 20;

export function FindDialog({ close }: { readonly close: () => void }): ReactElement {
  const { ui, lang, nameOf } = useSession();
  const document = useDocument();
  const said = findWords(lang);
  const [wanted, want] = useState('');
  const found = search(document, wanted, { lang, nameOf });
  const [first] = found;
  const go = (one: Found): void => {
    const { step, at } = placeOfPath(one.path.slice(1));
    close();
    if (one.kind === 'step') choose(ui, step);
    else inspect(ui, step, at.join('/'));
  };
  return (
    <Dialog title={said.title} close={close}>
      <form
        className="alir-kinds"
        onSubmit={(event) => {
          event.preventDefault();
          if (first !== undefined) go(first);
        }}
      >
        <input
          type="search"
          data-first
          value={wanted}
          aria-label={said.field}
          placeholder={said.field}
          onChange={(event) => want(event.target.value)}
        />
        <p role="status" className="alir-help">
          {wanted.trim() === '' ? said.help : said.count(found.length)}
        </p>
        <ul aria-label={said.found}>
          {found.slice(0, most).map((one) => (
            <li key={`${one.kind} ${one.path.join('/')}`}>
              <button type="button" className="alir-kind" onClick={() => go(one)}>
                <strong>{one.text}</strong>
                <Where found={one} />
              </button>
            </li>
          ))}
        </ul>
      </form>
    </Dialog>
  );
}

/** What it is, and of which step. */
function Where({ found }: { readonly found: Found }): ReactElement {
  const { lang, nameOf } = useSession();
  const document = useDocument();
  const said = findWords(lang);
  const step = found.step === null ? undefined : graphOf(document).steps.get(found.step);
  const title = step && wordsOf(document, { lang, nameOf }).title(step);
  const kind = said.kinds[found.kind];
  return <span>{title === undefined || found.kind === 'step' ? kind : said.of(kind, title)}</span>;
}
