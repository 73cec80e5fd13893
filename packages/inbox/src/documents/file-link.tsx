import type { ReactElement } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useEnvironment } from '../session/environment.tsx';

/** A file of an instance by its id, which ends with its name. */
export function FileLink({
  id,
  name,
}: {
  readonly id: string;
  readonly name?: string;
}): ReactElement {
  const { client } = useEnvironment();
  return (
    <a className="alir-file-link" href={client.attachmentUrl(id)} target="_blank" rel="noreferrer">
      <Icon name="attachment" />
      {name ?? id.split('/').at(-1) ?? id}
    </a>
  );
}
