// The inbox's form in the stories and on the sample page, with positions of nobody: what a host passes as `formPreview`.

import { createClient } from '@alir/inbox';
import { FormPreview } from '@alir/inbox/form-preview';
import style from '@alir/inbox/style.css?url';
import type { ReactElement } from 'react';
import type { FormPreviewProps } from '../forms/form-preview-props.ts';

const styles = [style];
const client = createClient({
  baseUrl: '/api',
  fetch: async () => Response.json({ items: [] }),
});

export function InboxPreview(props: FormPreviewProps): ReactElement {
  return <FormPreview {...props} client={client} styles={styles} />;
}
