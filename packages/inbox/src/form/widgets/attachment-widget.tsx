// Files go to the host at once; what the flow keeps is the id the host gave.

import { use, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { UploadRefused, useEnvironment } from '../../session/environment.tsx';
import { isJsonArray } from '../schema.ts';
import { UploadFieldContext, useUploads } from '../uploading.tsx';
import { controlAttributes } from './widget-props.ts';
import type { WidgetProps } from './widget-props.ts';

export function AttachmentWidget(props: WidgetProps): ReactElement {
  const id = typeof props.value === 'string' ? props.value : null;
  const fresh = useFresh();
  const remove = (gone: string): void => {
    fresh.discard(gone);
    props.onChange(undefined);
  };
  return id === null ? (
    <Upload {...props} uploaded={(added) => props.onChange(fresh.note(added))} />
  ) : (
    <AttachmentLine id={id} remove={() => remove(id)} />
  );
}

export function AttachmentsWidget(props: WidgetProps): ReactElement {
  const ids = isJsonArray(props.value) ? props.value.map(String) : [];
  const fresh = useFresh();
  const keep = (next: readonly string[]): void =>
    props.onChange(next.length === 0 ? undefined : next);
  const remove = (gone: string): void => {
    fresh.discard(gone);
    keep(ids.filter((other) => other !== gone));
  };
  return (
    <>
      {ids.map((id) => (
        <AttachmentLine key={id} id={id} remove={() => remove(id)} />
      ))}
      <Upload {...props} uploaded={(added) => keep([...ids, fresh.note(added)])} />
    </>
  );
}

/** Files that were uploaded here and not sent yet: the host may forget one that is taken off again. */
function useFresh(): { note(id: string): string; discard(id: string): void } {
  const { attachments } = useEnvironment();
  const ids = useRef(new Set<string>());
  return {
    note(id) {
      ids.current.add(id);
      return id;
    },
    discard(id) {
      // What cannot be forgotten now stays, and is nobody's trouble here.
      if (ids.current.delete(id)) attachments?.discard?.(id).catch(() => undefined);
    },
  };
}

export function AttachmentLine(props: {
  readonly id: string;
  readonly remove?: () => void;
}): ReactElement {
  const { attachments, texts } = useEnvironment();
  return (
    <div className="alir-attachment">
      <Icon name="attachment" />
      {attachments === null ? (
        <span>{nameOf(props.id)}</span>
      ) : (
        <a href={attachments.url(props.id)} target="_blank" rel="noreferrer">
          {nameOf(props.id)}
        </a>
      )}
      {props.remove && (
        <button type="button" className="alir-button alir-button-quiet" onClick={props.remove}>
          {texts.form.removeFile}
        </button>
      )}
    </div>
  );
}

type UploadState =
  | { readonly at: 'idle' }
  | { readonly at: 'busy'; readonly name: string }
  | { readonly at: 'failed'; readonly file: File; readonly refused: string | null };

function Upload(props: WidgetProps & { readonly uploaded: (id: string) => void }): ReactElement {
  const { attachments, texts } = useEnvironment();
  const [state, setState] = useState<UploadState>({ at: 'idle' });
  const input = useRef<HTMLInputElement>(null);
  const count = useUploads();
  const field = use(UploadFieldContext);
  if (attachments === null) return <p className="alir-help">{texts.form.noUploads}</p>;
  const { instance } = props.context;
  if (instance === null && attachments.beforeStart === false)
    return <p className="alir-help">{texts.form.uploadsLater}</p>;
  const upload = async (file: File): Promise<void> => {
    setState({ at: 'busy', name: file.name });
    count(1);
    try {
      props.uploaded(await attachments.upload(file, { instance, field }));
      setState({ at: 'idle' });
    } catch (error) {
      const refused = error instanceof UploadRefused ? error.message : null;
      setState({ at: 'failed', file, refused });
    } finally {
      count(-1);
    }
    if (input.current) input.current.value = '';
  };
  return (
    <div className="alir-upload">
      {/* The platform's own button speaks the device's language; this one speaks the inbox's. */}
      <label className="alir-button">
        <Icon name="attachment" />
        {texts.form.chooseFile}
        <input
          {...controlAttributes(props)}
          ref={input}
          className="alir-hidden"
          type="file"
          accept="application/pdf,image/*"
          disabled={state.at === 'busy'}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void upload(file);
          }}
        />
      </label>
      <p className="alir-help" aria-live="polite">
        {state.at === 'busy' ? texts.form.uploading(state.name) : texts.form.fileKinds}
      </p>
      {state.at === 'failed' && (
        <p className="alir-issue" role="alert">
          {state.refused ?? texts.form.uploadFailed}{' '}
          {state.refused === null && (
            <button
              type="button"
              className="alir-button alir-button-quiet"
              onClick={() => void upload(state.file)}
            >
              {texts.tryAgain}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** Hosts' ids may be paths; the last part is what people know. */
function nameOf(id: string): string {
  return id.split('/').at(-1) ?? id;
}
