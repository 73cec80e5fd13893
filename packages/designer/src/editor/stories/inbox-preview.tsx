// The inbox's form in the stories and on the sample page, with the positions of a small office: what a host passes as `formPreview`.

import { createClient } from '@alir/inbox';
import { FormPreview } from '@alir/inbox/form-preview';
import style from '@alir/inbox/style.css?url';
import type { ReactElement } from 'react';
import type { PositionView } from '@alir/engine/core/types';
import type { FormPreviewProps } from '../forms/form-preview-props.ts';

const styles = [style];
const positions: readonly PositionView[] = [
  {
    id: 'kabag-umum',
    name: 'Kepala Bagian Umum',
    unit: 'bagian-umum',
    unitName: 'Bagian Umum',
    holders: [],
  },
];
const client = createClient({
  baseUrl: '/api',
  fetch: async () => Response.json({ items: positions }),
});

export function InboxPreview(props: FormPreviewProps): ReactElement {
  return <FormPreview {...props} client={client} styles={styles} />;
}
