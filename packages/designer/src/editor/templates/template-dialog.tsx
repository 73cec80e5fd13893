// Beginning a flow from a template: which one, then its questions, with the flow beside them as the answers make it. A part of its own, for
// the page on which a host lets people begin flows.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { createEditor, type FlowDocument } from '../../model/index.ts';
import type { Answers, Beginning, Template } from '../../model/templates/template.ts';
import { beginFrom } from '../../model/templates/template.ts';
import { templates } from '../../model/templates/templates.ts';
import type { NameOf } from '../../model/words/speaker.ts';
import { Dialog } from '../parts/dialog.tsx';
import { type Language, SessionProvider, useSession } from '../session/session.tsx';
import { createUi } from '../session/ui-state.ts';
import type { TryingOffice } from '../session/trying-office.ts';
import { Questions } from './questions.tsx';
import { TemplatePreview } from './template-preview.tsx';

/** What a host gives the dialog. */
export interface TemplateDialogProps extends Pick<Beginning, 'calendar' | 'isTaken'> {
  /** The flow, made. */
  readonly begin: (document: FlowDocument) => void;
  /** Nothing is begun. */
  readonly close: () => void;
  /** The language of words. Default: Indonesian. */
  readonly lang?: Language;
  /** Light, dark, or as the device says. Default: `auto`. */
  readonly theme?: 'auto' | 'light' | 'dark';
  /** What people call positions, roles, units. */
  readonly nameOf?: NameOf | undefined;
  /** People and calendars, to choose from. Without them positions and roles are written. */
  readonly office?: TryingOffice | undefined;
  /** The day it is for the host, ISO date. Default: today. */
  readonly today?: string;
}

/** A dialog in which a flow is begun from a template. */
export function TemplateDialog({
  lang = 'id',
  theme = 'auto',
  nameOf,
  office,
  today = new Date().toISOString().slice(0, 10),
  ...host
}: TemplateDialogProps): ReactElement {
  const [ui] = useState(createUi);
  const [editor] = useState(() => {
    const [first] = templates;
    if (first === undefined) throw new Error('There are no templates');
    return createEditor(beginFrom(first, {}, { ...host, title: '', lang }));
  });
  // At the end of the page: what a host says of its own lists and headings does not reach it.
  return createPortal(
    <SessionProvider
      editor={editor}
      ui={ui}
      lang={lang}
      nameOf={nameOf}
      office={office}
      today={today}
    >
      <div className="alir alir-designer alir-template" lang={lang} data-theme={theme}>
        <Beginnings {...host} />
      </div>
    </SessionProvider>,
    document.body,
  );
}

type Host = Pick<TemplateDialogProps, 'begin' | 'close' | 'calendar' | 'isTaken'>;

function Beginnings(host: Host): ReactElement {
  const { texts } = useSession();
  const [template, choose] = useState<Template | null>(null);
  return (
    <Dialog title={texts.templates.choose} close={host.close}>
      {template === null ? (
        <TemplateList choose={choose} />
      ) : (
        <Answering key={template.name} template={template} back={() => choose(null)} {...host} />
      )}
    </Dialog>
  );
}

function TemplateList({ choose }: { readonly choose: (template: Template) => void }): ReactElement {
  const { lang } = useSession();
  return (
    <div className="alir-kinds">
      <ul>
        {templates.map((template, index) => (
          <li key={template.name}>
            <button
              type="button"
              className="alir-kind"
              // What somebody came for has the focus.
              {...(index === 0 && { 'data-first': '' })}
              onClick={() => choose(template)}
            >
              <strong>{template.title[lang]}</strong>
              <span>{template.help[lang]}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Answering({
  template,
  back,
  begin,
  calendar,
  isTaken,
}: Host & { readonly template: Template; readonly back: () => void }): ReactElement {
  const { texts, lang } = useSession();
  const [title, setTitle] = useState(template.title[lang]);
  const [answers, answer] = useState<Answers>({});
  const drafted = beginFrom(template, answers, { title, lang, calendar, isTaken });
  return (
    <form
      className="alir-template-form"
      onSubmit={(event) => {
        event.preventDefault();
        begin(drafted);
      }}
    >
      <Questions
        template={template}
        title={title}
        setTitle={setTitle}
        answers={answers}
        answer={(name, value) => answer({ ...answers, [name]: value })}
      />
      <TemplatePreview document={drafted} />
      <div className="alir-template-acts">
        <button type="submit" className="alir-button alir-primary">
          {texts.templates.begin}
        </button>
        <button type="button" className="alir-button" onClick={back}>
          {texts.templates.back}
        </button>
      </div>
    </form>
  );
}
