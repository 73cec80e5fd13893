// The versions of a text as a reader sees them. A text that is hidden from them has none.

import type { Flow } from '../../core/compile/flow.ts';
import { isoOf } from '../../core/instant.ts';
import type { TextDiffView, TextVersionView } from '../../core/views/text.ts';
import type { Shell } from '../shell.ts';
import { partyView } from './people.ts';
import type { Reader } from './reader.ts';
import { seenInstance } from './seen-instance.ts';
import { textDiff } from './text-diff.ts';
import { textVersions, type TextVersion } from './text-versions.ts';
import { stateTitle } from './titles.ts';

/** The first one first. Null when there is no such instance or text, or none for this reader. */
export async function textVersionViews(
  shell: Shell,
  reader: Reader,
  { instance, field }: { readonly instance: string; readonly field: string },
): Promise<TextVersionView[] | null> {
  const seen = await seenText(shell, reader, instance, field);
  return seen && seen.versions.map((version) => versionView(reader, seen.flow, version));
}

/**
 * A version and how it differs from another, which is the one before when none is named. Null when there is no such version,
 * or none for this reader.
 */
export async function textDiffView(
  shell: Shell,
  reader: Reader,
  asked: {
    readonly instance: string;
    readonly field: string;
    /** The last when it is not named. */
    readonly version: number | undefined;
    readonly against: number | undefined;
  },
): Promise<TextDiffView | null> {
  const seen = await seenText(shell, reader, asked.instance, asked.field);
  const wanted = asked.version ?? seen?.versions.length;
  const version = seen?.versions.find((one) => one.version === wanted);
  if (!seen || !version) return null;
  const other = asked.against ?? version.version - 1;
  const against = seen.versions.find((one) => one.version === other) ?? null;
  if (against === null && other !== 0) return null;
  const view = (one: TextVersion): TextVersionView => versionView(reader, seen.flow, one);
  return {
    version: view(version),
    against: against && view(against),
    text: version.text,
    parts: textDiff(against?.text ?? '', version.text),
  };
}

async function seenText(
  shell: Shell,
  reader: Reader,
  id: string,
  field: string,
): Promise<{ readonly flow: Flow; readonly versions: TextVersion[] } | null> {
  const seen = await seenInstance(shell, reader, id);
  if (seen === null || !seen.flow.texts.has(field) || seen.hidden.fields.has(field)) return null;
  const history = await shell.store.events(reader.tenant, id);
  return { flow: seen.flow, versions: textVersions(history, field) };
}

function versionView(
  reader: Reader,
  flow: Flow,
  { version, hash, text, by, at, seq, type, state }: TextVersion,
): TextVersionView {
  return {
    version,
    hash,
    length: text.length,
    by: by && partyView(reader, by),
    at: isoOf(at),
    seq,
    type,
    state,
    stateTitle: state === null ? null : stateTitle(flow, state),
  };
}
