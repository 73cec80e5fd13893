// Keeps what is on screen true: a change told by the server refetches what it touches and nothing else.

import { useQueryClient } from '@tanstack/react-query';
import type { Query } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ChangeNotice } from '../client/client.ts';
import { useEnvironment } from '../session/environment.tsx';

/** Changes of this span are taken together, ms: one act on a letter is told as several. */
const gatherMs = 400;

const listKinds: ReadonlySet<unknown> = new Set([
  'tasks',
  'task-count',
  'instances',
  'instance-count',
  'incidents',
  'start-clocks',
  'merge',
  'notices',
  'notice-count',
]);

/** What is told of an instance and of all that hangs together with it. */
const treeKinds: ReadonlySet<unknown> = new Set(['tree', 'timeline', 'explanation', 'forecast']);

export function useLiveChanges(): void {
  const { client } = useEnvironment();
  const queryClient = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    let gathered: ChangeNotice[] | 'all' = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      const notices = gathered;
      gathered = [];
      timer = undefined;
      void queryClient.invalidateQueries({
        predicate: (query) => notices === 'all' || touches(query, notices),
      });
    };
    void client.listen((notice) => {
      if (notice === null) gathered = 'all';
      else if (gathered !== 'all') gathered.push(notice);
      timer ??= setTimeout(refresh, gatherMs);
    }, stop.signal);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [client, queryClient]);
}

/** Whether a query shows something of the changed instances. */
export function touches(
  query: Pick<Query, 'queryKey' | 'state'>,
  notices: readonly ChangeNotice[],
): boolean {
  const [kind, id] = query.queryKey;
  if (listKinds.has(kind)) return true;
  if (typeof id !== 'string') return false;
  if (kind === 'task') return notices.some((notice) => id.startsWith(`${notice.instance}/`));
  if (kind === 'instance' || kind === 'attachments' || kind === 'texts')
    return notices.some((notice) => notice.instance === id);
  if (treeKinds.has(kind))
    // A subtree may be shown on its own: its root is not the letter's. Refetch it whenever the letter moves.
    return notices.some(
      (notice) =>
        notice.root === id || notice.instance === id || isWithin(query.state.data, notice),
    );
  return false;
}

function isWithin(data: unknown, notice: ChangeNotice): boolean {
  return JSON.stringify(data ?? null).includes(`"instance":"${notice.instance}"`);
}
