// The scan beside the form on wide screens, behind a button on narrow ones.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { useEnvironment } from '../session/environment.tsx';
import type { Attachments } from '../session/environment.tsx';

export function Preview({ files }: { readonly files: readonly string[] }): ReactElement | null {
  const { attachments, texts } = useEnvironment();
  const [shown, setShown] = useState(false);
  const [chosen, setChosen] = useState(0);
  const unique = [...new Set(files)];
  const file = unique[chosen] ?? unique[0];
  if (attachments === null || file === undefined) return null;
  return (
    <aside className="alir-preview" aria-label={texts.preview.title} data-shown={shown}>
      <div className="alir-preview-bar">
        <button
          type="button"
          className="alir-button alir-preview-toggle"
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? texts.preview.hide : texts.preview.show}
        </button>
        {unique.length > 1 && (
          <div className="alir-segments" role="group" aria-label={texts.preview.files}>
            {unique.map((id, index) => (
              <button
                key={id}
                type="button"
                className="alir-chip"
                aria-pressed={id === file}
                onClick={() => setChosen(index)}
              >
                {index + 1}
              </button>
            ))}
          </div>
        )}
        <a
          className="alir-button alir-button-quiet"
          href={attachments.url(file)}
          target="_blank"
          rel="noreferrer"
        >
          {texts.preview.open}
        </a>
      </div>
      <div className="alir-preview-page" tabIndex={0} role="group" aria-label={texts.preview.scan}>
        <File key={file} id={file} attachments={attachments} />
      </div>
    </aside>
  );
}

function File({
  id,
  attachments,
}: {
  readonly id: string;
  readonly attachments: Attachments;
}): ReactElement {
  const { texts } = useEnvironment();
  const [kind, setKind] = useState(
    () => attachments.kind?.(id) ?? kindOfAddress(attachments.url(id)),
  );
  const url = attachments.url(id);
  // Phones show PDFs in an application of their own; an old browser does not say, and is trusted to show them.
  if (kind === 'pdf' && 'pdfViewerEnabled' in navigator && !navigator.pdfViewerEnabled)
    return <p className="alir-help">{texts.preview.noViewer}</p>;
  return kind === 'pdf' ? (
    <iframe src={url} title={texts.preview.title} />
  ) : (
    <img src={url} alt={texts.preview.scan} onError={() => setKind('pdf')} />
  );
}

/** An address that does not say is tried as a picture first. */
function kindOfAddress(url: string): 'pdf' | 'image' {
  return /\.pdf($|\?|#)|^data:application\/pdf/i.test(url) ? 'pdf' : 'image';
}
