import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { TaskView } from '@alir/engine/core/types';
import { intents } from '../client/intents.ts';
import { refreshAll } from '../queries/use-command.ts';
import { useEnvironment } from '../session/environment.tsx';

/** Opening a task as its assignee is reading it; the giver may see that, and may no longer withdraw it. */
export function useMarkRead(task: TaskView, as: string | null): void {
  const { client, now } = useEnvironment();
  const queryClient = useQueryClient();
  const told = useRef(false);
  const { id } = task;
  const due = task.status === 'open' && task.readAt === null && as !== null;
  useEffect(() => {
    if (!due || as === null || told.current) return;
    told.current = true;
    const tell = async (): Promise<void> => {
      const read = await client.send(intents.read(id, as));
      if (!read.ok) return;
      // When reading was the only thing that happened, the reader has seen that too: on a slow network this spares a
      // "changed since" for one's own reading.
      queryClient.setQueryData<TaskView>(['task', id], (held) =>
        held?.seen.version === read.version - 1
          ? { ...held, readAt: new Date(now()).toISOString(), seen: { version: read.version } }
          : held,
      );
      await refreshAll(queryClient);
    };
    // Not worth a word if it fails: the next opening says it again.
    tell().catch(() => undefined);
  }, [client, now, queryClient, due, id, as]);
}
