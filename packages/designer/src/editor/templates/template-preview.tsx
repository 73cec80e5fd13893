// The flow as the answers make it: a picture, redrawn with every answer.

import type { ReactElement } from 'react';
import { pictureFile } from '../../model/export/picture-file.ts';
import type { FlowDocument } from '../../model/index.ts';
import { dataUrl } from '../export/paint.ts';
import { useSession } from '../session/session.tsx';

export function TemplatePreview({ document }: { readonly document: FlowDocument }): ReactElement {
  const { lang, nameOf, texts } = useSession();
  const { svg } = pictureFile(document, { lang, nameOf });
  return (
    <section className="alir-template-preview" aria-label={texts.templates.preview} tabIndex={0}>
      <img src={dataUrl(svg)} alt={texts.templates.preview} />
    </section>
  );
}
