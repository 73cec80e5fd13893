// Download or print: the picture or the table of the procedure, seen before it is printed; and the flow itself, as a file.

import { useId, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { PaperName, Sheet } from '../../model/export/paper.ts';
import { type PictureFile, pictureFile } from '../../model/export/picture-file.ts';
import { pictureSheets } from '../../model/export/picture-sheets.ts';
import { printPage } from '../../model/export/print-page.ts';
import { sopSheets } from '../../model/export/sop/sop-sheets.ts';
import { wordsOf } from '../../model/words/words.ts';
import { ChoiceField } from '../inspector/field.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useDocument, useSession } from '../session/session.tsx';
import { FlowFileActs } from './flow-file-acts.tsx';
import { flowFileWords } from './flow-file-words.ts';
import { download, print } from './hand-over.ts';
import { dataUrl, painted, pngOf } from './paint.ts';
import { pdfOf } from './to-pdf.ts';

type Printed = 'picture' | 'procedure';
type What = Printed | 'file';

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
    if (what === 'file') return [];
    return what === 'picture' ? pictureSheets(document, options) : sopSheets(document, options);
  }, [document, what, paper, lang, nameOf, issuer]);
  return (
    <Dialog title={said.open} close={props.close}>
      <div className="alir-export">
        <WhatToPrint what={what} choose={setWhat} />
        {what === 'file' ? (
          <FlowFileActs name={fileName(wordsOf(document, { lang, nameOf }).flow)} />
        ) : (
          <>
            <ChoiceField
              label={said.paper}
              value={paper}
              choices={(['F4', 'A4'] as const).map((value) => ({
                value,
                label: said.papers[value],
              }))}
              choose={setPaper}
            />
            <Preview sheets={sheets} />
            <Acts key={what} what={what} sheets={sheets} issuer={issuer} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function WhatToPrint(props: {
  readonly what: What;
  readonly choose: (what: What) => void;
}): ReactElement {
  const { texts, lang } = useSession();
  const name = useId();
  const said = { ...texts.export, ...flowFileWords(lang) };
  return (
    <fieldset className="alir-export-what">
      <legend>{said.what}</legend>
      {(['picture', 'procedure', 'file'] as const).map((one) => (
        <label key={one} className="alir-export-choice">
          <input
            type="radio"
            name={name}
            checked={props.what === one}
            onChange={() => props.choose(one)}
          />
          <strong>{said[one]}</strong>
          <span>{said[`${one}Help`]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What can be done with the sheets; a picture is also one file. */
function Acts(props: {
  readonly what: Printed;
  readonly sheets: readonly Sheet[];
  readonly issuer: string | undefined;
}): ReactElement {
  const { texts, lang, nameOf } = useSession();
  const document = useDocument();
  const { what, sheets, issuer } = props;
  const { status, run } = useWork();
  const said = texts.export;
  const title = wordsOf(document, { lang, nameOf }).flow;
  const name = fileName(what === 'picture' ? title : `SOP ${title}`);
  const drawn = (): PictureFile => pictureFile(document, { lang, nameOf, issuer });
  const files: readonly (readonly [label: string, ending: string, make: () => Promise<Blob>])[] = [
    [said.pdf, 'pdf', () => pdfOf(sheets, title)],
    [said.svg, 'svg', async () => new Blob([drawn().svg], { type: 'image/svg+xml' })],
    [said.png, 'png', async () => pngOf(await painted(drawn(), fineness))],
  ];
  return (
    <>
      <div className="alir-export-acts">
        <button
          type="button"
          className="alir-button alir-primary"
          onClick={() => print(printPage(sheets, { title: name, lang }))}
        >
          {said.print}
        </button>
        {files.slice(0, what === 'picture' ? 3 : 1).map(([label, ending, make]) => (
          <button
            key={ending}
            type="button"
            className="alir-button"
            onClick={() => void run(`${name}.${ending}`, make)}
          >
            {label}
          </button>
        ))}
      </div>
      <p role="status" className="alir-help">
        {status}
      </p>
    </>
  );
}

/** Makes a file and hands it over, and tells how far it is. */
function useWork(): {
  readonly status: string;
  readonly run: (name: string, make: () => Promise<Blob>) => Promise<void>;
} {
  const { texts } = useSession();
  const said = texts.export;
  const [status, tell] = useState('');
  return {
    status,
    async run(name, make) {
      tell(said.working);
      try {
        download(name, await make());
        tell(said.done(name));
      } catch (error) {
        tell(said.failed(error instanceof Error ? error.message : String(error)));
      }
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
