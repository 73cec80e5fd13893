import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Text } from '@alir/engine/core/types';
import { deviceStorage } from '../drafts/draft-store.ts';
import { InboxProvider } from '../session/inbox-provider.tsx';
import type { InboxProviderProps } from '../session/inbox-provider.tsx';
import type { Lang } from '../time/format-time.ts';
import { Shell } from './shell.tsx';
import type { Tile } from './tiles.ts';

export interface InboxProps extends Omit<InboxProviderProps, 'children' | 'size'> {
  /** Saved queries with a name and a count; the first is what opens. */
  readonly tiles: readonly Tile[];
  /** Name of the application, in the corner. */
  readonly title?: Text;
  /** A line that always stands at the top, such as "data contoh, bukan resmi". */
  readonly notice?: ReactNode;
  /** The host's own entries at the end of the menu: sign out, help. */
  readonly menu?: ReactNode;
}

/** The whole inbox: tiles, lists, tasks, letters, incidents. Pages live in the address's hash. */
export function Inbox(props: InboxProps): ReactElement {
  const { tiles, title, notice, menu, ...host } = props;
  const [ownStorage] = useState(deviceStorage);
  const storage = host.storage ?? ownStorage;
  const [lang, setLang] = useState<Lang>(() => asLang(storage.getItem('alir.lang')) ?? host.lang ?? 'id');
  const [large, setLarge] = useState(() => storage.getItem('alir.size') === 'large');
  return (
    <InboxProvider {...host} storage={storage} lang={lang} size={large ? 'large' : 'normal'}>
      <Shell
        tiles={tiles}
        title={title ?? { id: 'Kotak kerja', en: 'Inbox' }}
        notice={notice}
        menu={menu}
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
    </InboxProvider>
  );
}

function asLang(text: string | null): Lang | null {
  return text === 'id' || text === 'en' ? text : null;
}
