// Which commands sign a letter.

interface Ending {
  readonly task: string;
  readonly outcome: string;
}

/** Ids of the tasks that this command signs, one or many at once. */
export function signedTasks(address: string, body: BodyInit | null | undefined): string[] {
  const at = /\/tasks\/(?:([^/?]+)\/)?complete$/.exec(address);
  if (at === null || typeof body !== 'string') return [];
  const sent: Partial<Ending> & { readonly items?: readonly Ending[] } = JSON.parse(body);
  const { outcome = '', items = [] } = sent;
  const ended = at[1] === undefined ? items : [{ task: decodeURIComponent(at[1]), outcome }];
  return ended.filter(isSigning).map(({ task }) => task);
}

const isSigning = ({ task, outcome }: Ending): boolean =>
  task.includes('/menunggu-tanda-tangan') && outcome === 'tandatangani';
