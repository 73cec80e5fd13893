// Puts together what the parts need. `<Inbox>` uses it; a host that places single parts uses it itself.

import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { MeView } from '@alir/engine/core/types';
import { createDraftStore, deviceStorage } from '../drafts/draft-store.ts';
import { createOutbox } from '../drafts/outbox.ts';
import { Announcer } from '../parts/announcer.tsx';
import { ErrorState } from '../parts/states.tsx';
import { SkeletonList } from '../parts/skeleton.tsx';
import { useMe } from '../queries/reads.ts';
import { OutboxCourier } from '../queries/outbox-courier.tsx';
import { useLiveChanges } from '../queries/live-changes.ts';
import { letterSayings } from '../story/sayings.ts';
import { textsOf } from '../texts/texts.ts';
import type { Words } from '../texts/texts.ts';
import type { Lang } from '../time/format-time.ts';
import { EnvironmentContext, describeLetter, useEnvironment } from './environment.tsx';
import type { Environment } from './environment.tsx';
import { SessionContext } from './session.tsx';
import type { Session } from './session.tsx';
import { hashHrefs } from '../inbox/routes.ts';

/** What the host gives to every part. */
export interface InboxProviderProps extends Partial<
  Pick<
    Environment,
    | 'now'
    | 'storage'
    | 'describe'
    | 'sayings'
    | 'attachments'
    | 'suggestPositions'
    | 'instructions'
    | 'printLinks'
    | 'flowPicture'
    | 'taskLinks'
    | 'startDefaults'
    | 'hrefs'
  >
> {
  /** Asks the API: `createClient({ baseUrl })`. */
  readonly client: Environment['client'];
  /** Default `id`. */
  readonly lang?: Lang;
  /** Words for codes of the host's data: instructions, kinds, results. */
  readonly words?: Words;
  /** IANA zone of the office. Default `Asia/Jakarta`. */
  readonly zone?: string;
  /** `large`: everything a quarter bigger. */
  readonly size?: 'normal' | 'large';
  /** Stands around what is shown until it is known who is here. */
  readonly frame?: (content: ReactElement) => ReactElement;
  /** The parts. */
  readonly children?: ReactNode;
}

const bare = (content: ReactElement): ReactElement => content;
const noLinks = (): [] => [];
const noDefaults = (): Record<string, never> => ({});

/** Gives parts what they need: place single parts inside it. `<Inbox>` has one already. */
export function InboxProvider(props: InboxProviderProps): ReactElement {
  const [queryClient] = useState(createQueryClient);
  const [ownStorage] = useState(deviceStorage);
  const lang = props.lang ?? 'id';
  const texts = useMemo(() => textsOf(lang, props.words), [lang, props.words]);
  const client = useMemo(() => props.client.inLanguage(lang), [props.client, lang]);
  const environment = useMemo<Environment>(
    () => ({
      client,
      lang,
      texts,
      zone: props.zone ?? 'Asia/Jakarta',
      now: props.now ?? Date.now,
      storage: props.storage ?? ownStorage,
      describe: props.describe ?? describeLetter,
      sayings: props.sayings ?? letterSayings,
      attachments: props.attachments ?? null,
      suggestPositions: props.suggestPositions ?? null,
      instructions: props.instructions ?? texts.instructions,
      printLinks: props.printLinks ?? noLinks,
      flowPicture: props.flowPicture ?? null,
      taskLinks: props.taskLinks ?? noLinks,
      startDefaults: props.startDefaults ?? noDefaults,
      hrefs: props.hrefs ?? hashHrefs,
    }),
    [
      client,
      lang,
      texts,
      ownStorage,
      props.zone,
      props.now,
      props.storage,
      props.describe,
      props.sayings,
      props.attachments,
      props.suggestPositions,
      props.instructions,
      props.printLinks,
      props.flowPicture,
      props.taskLinks,
      props.startDefaults,
      props.hrefs,
    ],
  );
  return (
    <QueryClientProvider client={queryClient}>
      <EnvironmentContext value={environment}>
        <div className="alir" lang={lang} data-size={props.size ?? 'normal'}>
          <Announcer>
            <SessionGate frame={props.frame ?? bare}>{props.children}</SessionGate>
          </Announcer>
        </div>
      </EnvironmentContext>
    </QueryClientProvider>
  );
}

/** Waits for `/me`: drafts and outbox belong to a person. */
function SessionGate(props: {
  readonly frame: (content: ReactElement) => ReactElement;
  readonly children: ReactNode;
}): ReactElement {
  const me = useMe();
  if (me.data !== undefined) return <SessionHolder me={me.data}>{props.children}</SessionHolder>;
  if (me.isError)
    return props.frame(<ErrorState error={me.error} retry={() => void me.refetch()} />);
  return props.frame(<SkeletonList rows={6} />);
}

function SessionHolder(props: { readonly me: MeView; readonly children: ReactNode }): ReactElement {
  const { client, storage } = useEnvironment();
  const { me } = props;
  const owner = `${me.tenant}/${me.user}`;
  const drafts = useMemo(() => createDraftStore(storage, owner), [storage, owner]);
  const outbox = useMemo(() => createOutbox(storage, owner, client), [storage, owner, client]);
  const [acting, setActing] = useState(() => storage.getItem(`alir.acting:${owner}`));
  const actAs = useCallback(
    (position: string | null) => {
      setActing(position);
      if (position === null) storage.removeItem(`alir.acting:${owner}`);
      else storage.setItem(`alir.acting:${owner}`, position);
    },
    [storage, owner],
  );
  const held = me.seats.some((seat) => seat.position === acting) ? acting : null;
  const session = useMemo<Session>(
    () => ({ me, drafts, outbox, acting: held, actAs }),
    [me, drafts, outbox, held, actAs],
  );
  useLiveChanges();
  useRefreshInLanguage();
  return (
    <SessionContext value={session}>
      {props.children}
      <OutboxCourier />
    </SessionContext>
  );
}

/** The server's sentences (refusals, permissions) come in the language they were asked in: ask again after a switch. */
function useRefreshInLanguage(): void {
  const { lang } = useEnvironment();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(lang);
  useEffect(() => {
    if (asked === lang) return;
    setAsked(lang);
    void queryClient.invalidateQueries();
  }, [asked, lang, queryClient]);
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The client retries by itself, and knows better which failures may be retried.
        retry: false,
        networkMode: 'always',
        // Changes are told by the server; this only spares asking twice while moving between pages.
        staleTime: 20_000,
        gcTime: 10 * 60_000,
      },
    },
  });
}
