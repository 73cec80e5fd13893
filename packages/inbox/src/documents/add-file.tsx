// Adds a file to an instance: chosen, sent at once, and said what became of it.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { AttachedView, AttachmentListView } from '@alir/engine/core/types';
import { ApiProblem } from '../client/problem.ts';
import { Icon } from '../parts/icon.tsx';
import { refreshAll } from '../queries/use-command.ts';
import { useEnvironment } from '../session/environment.tsx';
import { chosenSeat, useSession } from '../session/session.tsx';
import { fileSize } from './file-size.ts';

type UploadState =
  | { readonly at: 'idle' }
  | { readonly at: 'busy'; readonly name: string }
  | { readonly at: 'failed'; readonly why: string };

export function AddFile(props: {
  readonly instance: string;
  readonly accepts: NonNullable<AttachmentListView['accepts']>;
  readonly added?: (attachment: AttachedView['attachment']) => void;
}): ReactElement {
  const { client, lang, texts } = useEnvironment();
  const session = useSession();
  const queryClient = useQueryClient();
  const [state, setState] = useState<UploadState>({ at: 'idle' });
  const { accepts, instance } = props;
  const largest = fileSize(accepts.maxBytes, lang);
  const upload = async (file: File): Promise<void> => {
    if (file.size > accepts.maxBytes) {
      setState({ at: 'failed', why: texts.documents.tooLarge(largest) });
      return;
    }
    setState({ at: 'busy', name: file.name });
    try {
      const as = chosenSeat(session)?.position;
      const { attachment } = await client.attach(instance, file, { as });
      setState({ at: 'idle' });
      props.added?.(attachment);
      void refreshAll(queryClient);
    } catch (error) {
      const why = error instanceof ApiProblem ? error.message : texts.form.uploadFailed;
      setState({ at: 'failed', why });
    }
  };
  return (
    <div className="alir-upload">
      <label className="alir-button">
        <Icon name="attachment" />
        {texts.documents.add}
        <input
          className="alir-hidden"
          type="file"
          accept={accepts.types.join(',')}
          disabled={state.at === 'busy'}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void upload(file);
            target.value = '';
          }}
        />
      </label>
      <p className="alir-help" aria-live="polite">
        {state.at === 'busy' ? texts.form.uploading(state.name) : texts.documents.upTo(largest)}
      </p>
      {state.at === 'failed' && (
        <p className="alir-issue" role="alert">
          {state.why}
        </p>
      )}
    </div>
  );
}
