// Which step? The kinds that somebody may add, to search and to choose.

import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { refusalOf } from '../../model/commands/perform.ts';
import { commandFor, type Preset } from '../../model/presets/preset.ts';
import { letterPresets, plainPresets } from '../../model/presets/presets.ts';
import { Dialog } from '../parts/dialog.tsx';
import { wordsOf } from '../../model/words/words.ts';
import { gapChoices, idOf } from '../chosen/gap-choices.ts';
import { ChoiceField } from '../inspector/field.tsx';
import { useDispatch, useDocument, useSession, useUi } from '../session/session.tsx';
import { inspect } from '../session/ui-state.ts';

/** The dialog, while somebody is about to add a step. */
export function AddDialog(): ReactElement | null {
  const adding = useUi((state) => state.adding);
  const { ui, texts } = useSession();
  if (adding === null) return null;
  return (
    <Dialog title={texts.addHow} close={() => ui.setState({ adding: null })}>
      <Kinds />
    </Dialog>
  );
}

function Kinds(): ReactElement {
  const { kinds, texts, lang, takeChild } = useSession();
  const [wanted, want] = useState('');
  const add = useAdd();
  const known: readonly Group[] = [
    ...kinds.map(({ title, presets }) => ({ title: title[lang], presets })),
    { title: texts.letterKinds, presets: letterPresets },
    { title: texts.plainKinds, presets: plainPresets },
  ];
  const offered = known.map(({ title, presets }) => ({
    title,
    // A flow that nobody keeps could not be started.
    presets: presets.filter(({ makesFlow = false }) => !makesFlow || takeChild !== undefined),
  }));
  const groups = groupsFor(wanted.trim().toLowerCase(), lang, offered);
  const [first] = groups.flatMap(({ presets }) => presets);
  return (
    <form
      className="alir-kinds"
      onSubmit={(event) => {
        event.preventDefault();
        if (first) add(first);
      }}
    >
      <PlaceField />
      <input
        type="search"
        data-first
        value={wanted}
        aria-label={texts.searchKinds}
        placeholder={texts.searchKinds}
        onChange={(event) => want(event.target.value)}
      />
      {groups.map(({ title, presets }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {presets.map((preset) => (
              <li key={preset.name}>
                <button type="button" className="alir-kind" onClick={() => add(preset)}>
                  <strong>{preset.title[lang]}</strong>
                  <span>{preset.help[lang]}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {first === undefined ? <p role="status">{texts.noKinds}</p> : null}
    </form>
  );
}

/** Where the step goes, among the ways of the step that it was asked for at. */
function PlaceField(): ReactElement | null {
  const { ui, texts, lang, nameOf } = useSession();
  const document = useDocument();
  const adding = useUi((state) => state.adding);
  const focus = useUi((state) => state.focus);
  const graph = graphOf(document);
  const choices = useMemo(
    () => gapChoices(graph, wordsOf(document, { lang, nameOf }), texts.onCanvas.begins),
    [graph, document, lang, nameOf, texts],
  );
  const place = adding === null || adding === 'alone' ? null : idOf(adding);
  const chosen = choices.find(({ id }) => id === place);
  if (chosen === undefined) return null;
  const at = focus === chosen.from || focus === chosen.to ? focus : (chosen.from ?? chosen.to);
  const places = choices.filter(({ from, to }) => from === at || to === at);
  if (places.length < 2) return null;
  return (
    <ChoiceField
      label={texts.onCanvas.addWhere}
      value={chosen.id}
      choices={places.map(({ id, label }) => ({ value: id, label }))}
      choose={(wanted) => {
        const other = places.find(({ id }) => id === wanted);
        if (other) ui.setState({ adding: other.gap });
      }}
    />
  );
}

interface Group {
  readonly title: string;
  readonly presets: readonly Preset[];
}

/** What some words fit: what is called so stands before what only says so, since Enter takes the first. */
function groupsFor(wanted: string, lang: 'id' | 'en', groups: readonly Group[]): readonly Group[] {
  const rank = ({ title, help }: Preset): number => {
    const name = title[lang].toLowerCase();
    if (name.startsWith(wanted)) return 0;
    if (name.includes(wanted)) return 1;
    return help[lang].toLowerCase().includes(wanted) ? 2 : 3;
  };
  const best = ({ presets }: Group): number => Math.min(...presets.map(rank));
  return groups
    .map(({ title, presets }) => ({
      title,
      presets: presets
        .filter((preset) => rank(preset) < 3)
        .toSorted((one, other) => rank(one) - rank(other)),
    }))
    .filter(({ presets }) => presets.length > 0)
    .toSorted((one, other) => best(one) - best(other));
}

/** Adds a step of a kind where somebody wanted one, and opens what is to be said of it. */
function useAdd(): (preset: Preset) => void {
  const { editor, ui, others, takeChild } = useSession();
  const dispatch = useDispatch();
  return (preset) => {
    const { adding } = ui.getState();
    const into = adding === null || adding === 'alone' ? undefined : adding;
    const { command, key, child } = commandFor(editor.document, preset, { into, others });
    if (child !== null && refusalOf(editor.document, command) === null) takeChild?.(child);
    if (dispatch(command) !== null) return;
    ui.setState({ adding: null });
    inspect(ui, key);
  };
}
