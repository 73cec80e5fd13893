// Files of fields as attachments of the instance whose form is filled in.

import type { Client } from '../client/client.ts';
import { intents } from '../client/intents.ts';
import { ApiProblem } from '../client/problem.ts';
import { UploadRefused } from './environment.tsx';
import type { Attachments } from './environment.tsx';

/**
 * For `attachments`, where the engine takes files: what is chosen in a form becomes an attachment of its instance, for the
 * field. A form that starts an instance has none yet, and says so.
 */
export function instanceAttachments(client: Client): Attachments {
  return {
    beforeStart: false,
    url: (id) => client.attachmentUrl(id),
    discard: async (id) => void (await client.send(intents.removeAttachment(id))),
    async upload(file, { instance, field }) {
      if (instance === null) throw new UploadRefused();
      try {
        const { attachment } = await client.attach(instance, file, { field: field ?? undefined });
        return attachment.id;
      } catch (error) {
        if (error instanceof ApiProblem) throw new UploadRefused(error.message);
        throw error;
      }
    },
  };
}
