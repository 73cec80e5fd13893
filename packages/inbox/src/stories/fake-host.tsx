// The host of the stories: the fake API, files that stay in the page, subordinates as suggestions.

import { useMemo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { createClient } from '../client/create-client.ts';
import { memoryStorage } from '../drafts/draft-store.ts';
import { Inbox } from '../inbox/inbox.tsx';
import type { InboxProps } from '../inbox/inbox.tsx';
import { letterTiles } from '../inbox/letter-tiles.ts';
import { InboxProvider } from '../session/inbox-provider.tsx';
import type { Attachments, SuggestPositions } from '../session/environment.tsx';
import type { Lang } from '../time/format-time.ts';
import { createFakeApi } from './fake-api.ts';
import type { FakeApi, FakeOptions } from './fake-api.ts';
import { positions, subordinates } from './fake-organisation.ts';
import { storyNow } from './fake-story.ts';
import { bupatiWorld } from './fake-world.ts';
import type { World } from './fake-world.ts';

const fakeAttachments: Attachments = {
  upload: async (file) => URL.createObjectURL(file),
  url: (id) => id,
  kind: (id) => (id.startsWith('data:application/pdf') ? 'pdf' : 'image'),
};

/** Subordinates as chips; whoever is searched by name. */
const suggestSubordinates: SuggestPositions = async (query, { seat }) =>
  query === ''
    ? seat === null
      ? []
      : subordinates(seat.position)
    : positions.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));

/** Everything `<Inbox>` needs, over a fake API. */
export function fakeInboxProps(api: FakeApi): InboxProps {
  return {
    client: createClient({ baseUrl: '/api', fetch: api.fetch, backoffMs: 50 }),
    tiles: letterTiles,
    title: 'e-Office Kabupaten Contoh',
    notice: 'Data contoh, bukan resmi',
    attachments: fakeAttachments,
    suggestPositions: suggestSubordinates,
    now: () => storyNow,
    zone: 'Asia/Jakarta',
    printLinks: () => [{ label: 'Cetak lembar disposisi', href: '#cetak' }],
    startDefaults: (_flow, seat) => ({
      unit: seat?.unit ?? 'setda',
      diterima: new Date(storyNow).toISOString(),
    }),
  };
}

export interface StoryProps {
  readonly world?: () => World;
  readonly options?: FakeOptions;
  readonly lang?: Lang;
  readonly size?: 'normal' | 'large';
}

/** The whole inbox, opened at a page. */
export function StoryInbox(
  props: StoryProps & { readonly hash?: string; readonly notices?: boolean },
): ReactElement {
  const { world = bupatiWorld, options, hash = '#/' } = props;
  const inbox = useMemo(() => {
    window.location.hash = hash;
    return { ...fakeInboxProps(createFakeApi(world(), options)), storage: memoryStorage() };
  }, [world, options, hash]);
  return (
    <Inbox
      {...inbox}
      notices={props.notices === true}
      lang={props.lang ?? 'id'}
      key={`${hash}${props.lang}`}
    />
  );
}

/** A single part, with what the provider gives. */
export function StoryPart(props: StoryProps & { readonly children: ReactNode }): ReactElement {
  const { world = bupatiWorld, options } = props;
  const provider = useMemo(() => {
    const {
      tiles: _tiles,
      title: _title,
      notice: _notice,
      ...host
    } = fakeInboxProps(createFakeApi(world(), options));
    return { ...host, storage: memoryStorage() };
  }, [world, options]);
  return (
    <InboxProvider {...provider} lang={props.lang ?? 'id'} size={props.size ?? 'normal'}>
      <div style={{ padding: '1rem', maxWidth: '52rem' }}>{props.children}</div>
    </InboxProvider>
  );
}
