import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Text } from '@alir/engine/core/types';
import { deviceStorage } from '../drafts/draft-store.ts';
import { InboxProvider } from '../session/inbox-provider.tsx';
import type { InboxProviderProps } from '../session/inbox-provider.tsx';
import { PageTitleContext } from '../session/page-title.tsx';
import { localize } from '../texts/localize.ts';
import type { Lang } from '../time/format-time.ts';
import { Shell } from './shell.tsx';
import type { Tile } from './tiles.ts';

/** What the host gives to the whole inbox. */
export interface InboxProps extends Omit<InboxProviderProps, 'children' | 'size' | 'frame'> {
  /** Saved queries with a name and a count; the first is what opens. */
  readonly tiles: readonly Tile[];
  /** Name of the application, in the corner. */
  readonly title?: Text;
  /** A line that always stands at the top, such as "data contoh, bukan resmi". */
  readonly notice?: ReactNode;
  /** Whether a bell shows what the person was told. For hosts whose engine has a `notifier`. Default false. */
  readonly notices?: boolean;
  /** The host's own entries at the end of the menu: sign out, help. */
  readonly menu?: ReactNode;
}

/** The whole inbox: tiles, lists, tasks, letters, incidents. Pages live in the address's hash. */
export function Inbox(props: InboxProps): ReactElement {
  const {
    tiles,
    title = { id: 'Kotak kerja', en: 'Inbox' },
    notice,
    menu,
    notices,
    ...host
  } = props;
  const [ownStorage] = useState(deviceStorage);
  const storage = host.storage ?? ownStorage;
  const [lang, setLang] = useState<Lang>(
    () => asLang(storage.getItem('alir.lang')) ?? host.lang ?? 'id',
  );
  const [large, setLarge] = useState(() => storage.getItem('alir.size') === 'large');
  return (
    <InboxProvider
      {...host}
      storage={storage}
      lang={lang}
      size={large ? 'large' : 'normal'}
      frame={(content) => <Arrival title={localize(title, lang)}>{content}</Arrival>}
    >
      <PageTitleContext value={localize(title, lang)}>
        <Shell
          tiles={tiles}
          title={title}
          notice={notice}
          menu={menu}
          notices={notices === true}
          large={large}
          setLarge={(next) => {
            setLarge(next);
            storage.setItem('alir.size', next ? 'large' : 'normal');
          }}
          setLang={(next) => {
            setLang(next);
            storage.setItem('alir.lang', next);
          }}
        />
      </PageTitleContext>
    </InboxProvider>
  );
}

/** The frame while it is not yet known who is here: the name stands, the rest is on its way. */
function Arrival(props: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className="alir-app">
      <header className="alir-header">
        <h1 className="alir-brand">{props.title}</h1>
      </header>
      <main className="alir-main">{props.children}</main>
    </div>
  );
}

function asLang(text: string | null): Lang | null {
  return text === 'id' || text === 'en' ? text : null;
}
