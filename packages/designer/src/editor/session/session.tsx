// What every part of one editor shares: the document, the page, the language. Several editors on a page share nothing.

import type { Organisation } from '@alir/engine/core';
import { createContext, useContext, useId, useMemo, useSyncExternalStore } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useStore } from 'zustand';
import { type FlowGraph, graphOf } from '../../model/graph/flow-graph.ts';
import type { Command, Editor, FlowDocument, Refusal } from '../../model/index.ts';
import type { StepKinds } from '../../model/presets/preset.ts';
import { graphOfBoth } from '../../model/texts/graph-of-both.ts';
import { sayCommand } from '../../model/texts/say-command.ts';
import { sayRefusal } from '../../model/texts/say-refusal.ts';
import type { Language } from '../../model/words/language.ts';
import type { NameOf } from '../../model/words/speaker.ts';
import { type EditorTexts, textsIn } from '../texts/texts.ts';
import type { TryingOffice } from './trying-office.ts';
import { namesOf } from './names-of.ts';
import { announce, type Ui, type UiState } from './ui-state.ts';

export type { Language };

/** What the parts of one editor share. */
export interface Session {
  /** The document and its history. */
  readonly editor: Editor;
  /** What is shown. */
  readonly ui: Ui;
  /** The language of words. */
  readonly lang: Language;
  /** The words. */
  readonly texts: EditorTexts;
  /** What people call positions, roles and others; undefined: as the flow writes them. */
  readonly nameOf: NameOf | undefined;
  /** People, calendars and other flows, where the host gives them. */
  readonly office: TryingOffice | undefined;
  /** Who holds what, where the host gives it: to choose from, and to say who it would be today. */
  readonly organisation: Organisation | undefined;
  /** The day it is for the host, ISO date. */
  readonly today: string;
  /** Kinds of steps that are the host's own. */
  readonly kinds: readonly StepKinds[];
  /** Takes a flow that was made of some steps; undefined where the host takes none. */
  readonly takeChild: ((child: FlowDocument) => void) | undefined;
  /** Other flows: those of the office, and those that are begun. */
  readonly others: readonly FlowDocument[];
  /** Flows that are begun and not published: those that this one starts are published with it. */
  readonly unpublished: readonly FlowDocument[];
  /** Opens another flow; undefined where the host opens none. */
  readonly openFlow: ((flow: string) => void) | undefined;
  /** Id of whoever designs; undefined where the host does not tell. */
  readonly author: string | undefined;
  /** The id of a step's element: another in every editor of the page. */
  readonly elementId: (step: string) => string;
}

const noKinds: readonly StepKinds[] = [];
const noFlows: readonly FlowDocument[] = [];

const SessionContext = createContext<Session | null>(null);

/** Gives the parts within it one editor. */
export function SessionProvider(props: {
  readonly editor: Editor;
  readonly ui: Ui;
  readonly lang: Language;
  readonly nameOf: NameOf | undefined;
  readonly office: TryingOffice | undefined;
  readonly today: string;
  readonly kinds?: readonly StepKinds[] | undefined;
  readonly takeChild?: ((child: FlowDocument) => void) | undefined;
  readonly unpublished?: readonly FlowDocument[] | undefined;
  readonly openFlow?: ((flow: string) => void) | undefined;
  readonly author?: string | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const { editor, ui, lang, nameOf, office, today, kinds = noKinds, takeChild } = props;
  const { unpublished = noFlows, openFlow, author } = props;
  const page = useId();
  const session = useMemo(
    () => ({
      editor,
      ui,
      lang,
      nameOf: nameOf ?? (office && namesOf(office.world.organisation, office.beside)),
      office,
      organisation: office?.world.organisation,
      today,
      kinds,
      takeChild,
      others: office?.beside ?? unpublished,
      unpublished,
      openFlow,
      author,
      texts: textsIn(lang),
      elementId: (step: string) => `${page}${step}`,
    }),
    [
      editor,
      ui,
      lang,
      nameOf,
      office,
      today,
      kinds,
      takeChild,
      unpublished,
      openFlow,
      author,
      page,
    ],
  );
  return <SessionContext value={session}>{props.children}</SessionContext>;
}

/** The editor that this part belongs to. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('A part of the designer stands outside of <FlowDesigner>');
  return session;
}

/** The document, now and after every edit. */
export function useDocument(): FlowDocument {
  const { editor } = useSession();
  return useSyncExternalStore(
    editor.subscribe,
    () => editor.document,
    () => editor.document,
  );
}

/** A part of what is shown; only a change of that part shows anew. */
export function useUi<T>(select: (state: UiState) => T): T {
  return useStore(useSession().ui, select);
}

/** Says what a command did, or why it was not done, with the steps called by their titles. */
export interface Sayings {
  /** What a command does; what it takes away is called as it was before. */
  readonly done: (command: Command, before?: FlowGraph) => string;
  /** Why it was not done. */
  readonly refused: (refusal: Refusal) => string;
}

/** The sentences of commands on the document as it is now. */
export function useSayings(): Sayings {
  const { editor, lang } = useSession();
  return {
    done: (command, before) => {
      const now = graphOf(editor.document);
      return sayCommand(command, before === undefined ? now : graphOfBoth(before, now), lang);
    },
    refused: (refusal) => sayRefusal(refusal, lang, graphOf(editor.document)),
  };
}

/** Does commands and says aloud what came of them. */
export function useDispatch(): (command: Command, gesture?: string) => Refusal | null {
  const { editor, ui } = useSession();
  const sayings = useSayings();
  return (command, gesture) => {
    const before = graphOf(editor.document);
    const refusal = editor.dispatch(command, gesture === undefined ? {} : { gesture });
    announce(ui, refusal === null ? sayings.done(command, before) : sayings.refused(refusal));
    return refusal;
  };
}
