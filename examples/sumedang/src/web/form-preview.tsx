// Forms in the designer as officers get them: the inbox's own form, with the regency's words and names.

import { createClient } from '@alir/inbox';
import { FormPreview } from '@alir/inbox/form-preview';
import inboxStyle from '@alir/inbox/style.css?url';
import type { FormPreviewProps } from '@alir/designer';
import type { ReactElement } from 'react';
import { fetchSignedIn } from './fetch-signed-in.ts';
import { words } from './words.ts';

const client = createClient({ baseUrl: '/api', fetch: fetchSignedIn });
const styles = [inboxStyle];

export function OfficersForm(props: FormPreviewProps): ReactElement {
  return <FormPreview {...props} client={client} styles={styles} words={words} />;
}
