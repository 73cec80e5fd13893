// Files and versions of texts. An instance that never had any has no word of them.

import type { Change } from '../event.ts';
import type { Instance } from '../instance.ts';

type DocumentChange = Extract<
  Change,
  { kind: 'attachment.added' | 'attachment.removed' | 'attachment.judged' | 'text.versioned' }
>;

export function withDocument(state: Instance, change: DocumentChange): Instance {
  const { attachments = {}, texts = {} } = state;
  switch (change.kind) {
    case 'attachment.added': {
      const { attachment } = change;
      return { ...state, attachments: { ...attachments, [attachment.id]: attachment } };
    }
    case 'attachment.removed': {
      const { [change.attachment]: _removed, ...left } = attachments;
      return { ...state, attachments: left };
    }
    case 'attachment.judged': {
      const attachment = attachments[change.attachment];
      if (attachment === undefined) return state;
      const judged = { ...attachment, scan: change.scan };
      return { ...state, attachments: { ...attachments, [judged.id]: judged } };
    }
    case 'text.versioned': {
      const { field, version, author } = change;
      return { ...state, texts: { ...texts, [field]: { version, author } } };
    }
  }
}
