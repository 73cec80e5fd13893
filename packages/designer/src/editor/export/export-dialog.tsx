// Download or print: the picture or the table of the procedure, seen before it is printed.

import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { PaperName, Sheet } from '../../model/export/paper.ts';
import { pictureFile } from '../../model/export/picture-file.ts';
import { pictureSheets } from '../../model/export/picture-sheets.ts';
import { printPage } from '../../model/export/print-page.ts';
import { sopSheets } from '../../model/export/sop/sop-sheets.ts';
import { wordsOf } from '../../model/words/words.ts';
import { ChoiceField } from '../inspector/field.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useDocument, useSession } from '../session/session.tsx';
import { download, print } from './hand-over.ts';
import { dataUrl, painted, pngOf } from './paint.ts';
import { pdfOf } from './to-pdf.ts';

type What = 'picture' | 'procedure';

/** Pixels of a PNG for each of the picture's own. */
const fineness = 2;

export function ExportDialog(props: {
  /** Whose flow it is. */
  readonly issuer: string | undefined;
  readonly close: () => void;
}): ReactElement {
  const { texts, lang, nameOf } = useSession();
  const document = useDocument();
  const { issuer } = props;
  const [what, setWhat] = useState<What>('picture');
  const [paper, setPaper] = useState<PaperName>('F4');
  const said = texts.export;
  const sheets = useMemo(() => {
    const options = { lang, nameOf, issuer, paper };
    return what === 'picture' ? pictureSheets(document, options) : sopSheets(document, options);
  }, [document, what, paper, lang, nameOf, issuer]);
  const title = wordsOf(document, { lang, nameOf }).flow;
  const name = fileName(what === 'picture' ? title : `SOP ${title}`);
  const { status, run, clear } = useWork();
  const drawn = (): ReturnType<typeof pictureFile> =>
    pictureFile(document, { lang, nameOf, issuer });
  return (
    <Dialog title={said.open} close={props.close}>
      <div className="alir-export">
        <fieldset className="alir-export-what">
          <legend>{said.what}</legend>
          {(['picture', 'procedure'] as const).map((one) => (
            <label key={one} className="alir-export-choice">
              <input
                type="radio"
                name="what"
                checked={what === one}
                onChange={() => {
                  setWhat(one);
                  clear();
                }}
              />
              <strong>{said[one]}</strong>
              <span>{said[`${one}Help`]}</span>
            </label>
          ))}
        </fieldset>
        <ChoiceField
          label={said.paper}
          value={paper}
          choices={(['F4', 'A4'] as const).map((value) => ({ value, label: said.papers[value] }))}
          choose={setPaper}
        />
        <Preview sheets={sheets} />
        <div className="alir-export-acts">
          <button
            type="button"
            className="alir-button alir-primary"
            onClick={() => print(printPage(sheets, { title: name, lang }))}
          >
            {said.print}
          </button>
          <button
            type="button"
            className="alir-button"
            onClick={() => run(`${name}.pdf`, () => pdfOf(sheets, title))}
          >
            {said.pdf}
          </button>
          {what === 'picture' ? (
            <>
              <button
                type="button"
                className="alir-button"
                onClick={() =>
                  run(`${name}.svg`, async () => new Blob([drawn().svg], { type: 'image/svg+xml' }))
                }
              >
                {said.svg}
              </button>
              <button
                type="button"
                className="alir-button"
                onClick={() =>
                  run(`${name}.png`, async () => pngOf(await painted(drawn(), fineness)))
                }
              >
                {said.png}
              </button>
            </>
          ) : null}
        </div>
        <p role="status" className="alir-help">
          {status}
        </p>
      </div>
    </Dialog>
  );
}

/** Makes a file and hands it over, and tells how far it is. */
function useWork(): {
  readonly status: string;
  readonly run: (name: string, make: () => Promise<Blob>) => void;
  readonly clear: () => void;
} {
  const { texts } = useSession();
  const said = texts.export;
  const [status, tell] = useState('');
  return {
    status,
    clear: () => tell(''),
    run(name, make) {
      tell(said.working);
      make().then(
        (file) => {
          download(name, file);
          tell(said.done(name));
        },
        (error: unknown) =>
          tell(said.failed(error instanceof Error ? error.message : String(error))),
      );
    },
  };
}

/** All sheets, small, beside each other. */
function Preview({ sheets }: { readonly sheets: readonly Sheet[] }): ReactElement {
  const { texts } = useSession();
  const said = texts.export;
  return (
    <section aria-label={said.preview} className="alir-export-preview" tabIndex={0}>
      {sheets.map(({ svg }, index) => (
        <img key={svg} src={dataUrl(svg)} alt={said.sheet(index + 1, sheets.length)} />
      ))}
    </section>
  );
}

/** A title as the name of a file: nothing that file systems forbid. */
function fileName(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .slice(0, 80)
    .trim();
}
