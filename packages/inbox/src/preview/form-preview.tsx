// `@alir/inbox/form-preview`: a form as officers get it, for whoever designs it. It stands in a document of its own, as wide as a
// phone: the inbox's style sheet meets no other, and what it does on narrow screens is seen.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import type { FormView, Json, JsonObject, Text } from '@alir/engine/core/types';
import type { Client } from '../client/client.ts';
import type { KeyValueStorage } from '../drafts/draft-store.ts';
import { TaskForm } from '../form/task-form.tsx';
import { noContext } from '../form/widgets/widget-props.ts';
import { hashHrefs } from '../inbox/routes.ts';
import { Announcer } from '../parts/announcer.tsx';
import { EnvironmentContext, describeLetter } from '../session/environment.tsx';
import type { Environment } from '../session/environment.tsx';
import { letterSayings } from '../story/sayings.ts';
import { textsOf } from '../texts/texts.ts';
import type { Words } from '../texts/texts.ts';
import type { Lang } from '../time/format-time.ts';

/** What a form is shown with. */
export interface FormPreviewProps {
  /** The form. */
  readonly form: FormView;
  /** What it begins with. What is filled in afterwards stays in the preview and goes nowhere. */
  readonly values: JsonObject;
  /** The ways to end the task, the usual one first. */
  readonly outcomes: readonly { readonly name: string; readonly label: Text }[];
  /** Default `id`. */
  readonly lang?: Lang;
  /** What the document is called for those who do not see it. */
  readonly title: string;
  /** Names of positions and units are asked here. */
  readonly client: Client;
  /** Addresses of style sheets: that of the inbox, and those of the host. */
  readonly styles: readonly string[];
  /** Words for codes of the host's data. */
  readonly words?: Words;
  /** IANA zone of the office. Default `Asia/Jakarta`. */
  readonly zone?: string;
}

/** A form in a document of its own. */
export function FormPreview(props: FormPreviewProps): ReactElement {
  const [body, setBody] = useState<HTMLElement | null>(null);
  const page = useMemo(() => pageWith(props.styles), [props.styles]);
  return (
    <>
      <iframe
        style={whole}
        title={props.title}
        srcDoc={page}
        onLoad={({ currentTarget }) => setBody(currentTarget.contentDocument?.body ?? null)}
      />
      {body !== null && createPortal(<Filling {...props} />, body)}
    </>
  );
}

/** The page around it has no style sheet of the inbox. */
const whole = { display: 'block', inlineSize: '100%', blockSize: '100%', border: 0 };

function pageWith(styles: readonly string[]): string {
  const links = styles.map((href) => `<link rel="stylesheet" href="${escaped(href)}">`);
  return `<!doctype html><html><head><meta charset="utf-8">${links.join('')}<style>body{margin:0}</style></head><body></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

const nothing: readonly never[] = [];
/** Nothing of a preview is kept. */
const storage: KeyValueStorage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
};

function Filling(props: FormPreviewProps): ReactElement {
  const { client, lang = 'id', words, zone = 'Asia/Jakarta' } = props;
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false } } }),
  );
  const [filled, setFilled] = useState<Readonly<Record<string, Json | undefined>>>({});
  const environment = useMemo<Environment>(() => {
    const texts = textsOf(lang, words);
    return {
      client: client.inLanguage(lang),
      lang,
      texts,
      zone,
      now: Date.now,
      storage,
      describe: describeLetter,
      sayings: letterSayings,
      // Files that are chosen here stay where they are.
      attachments: { upload: async ({ name }) => name, url: () => '#', beforeStart: true },
      suggestPositions: null,
      instructions: texts.instructions,
      printLinks: () => [],
      flowPicture: null,
      taskLinks: () => [],
      startDefaults: () => ({}),
      hrefs: hashHrefs,
    };
  }, [client, lang, words, zone]);
  const values = Object.fromEntries(
    Object.entries({ ...props.values, ...filled }).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value] as const],
    ),
  );
  return (
    <QueryClientProvider client={queries}>
      <EnvironmentContext value={environment}>
        <div className="alir alir-previewed" lang={lang}>
          <Announcer>
            <TaskForm
              form={props.form}
              values={values}
              onChange={(field, value) => setFilled((before) => ({ ...before, [field]: value }))}
              issues={nothing}
              context={noContext}
              outcomes={props.outcomes}
              readOnly={false}
            />
          </Announcer>
        </div>
      </EnvironmentContext>
    </QueryClientProvider>
  );
}
