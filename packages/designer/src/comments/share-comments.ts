// Comments of one editor and those of its host, brought to each other: what is written here goes there after every edit, what others
// wrote comes here without being an edit of one's own.
//
//   One thing at a time: what is asked and what is kept never overtake each other.
//   What could not be kept is kept by the next edit, or when the page is looked at again; it lies in the document until then.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { type Change, isObject } from '../model/change/change.ts';
import { isSameJson } from '../model/document/same-json.ts';
import type { Editor } from '../model/index.ts';
import type { CommentsHost } from './comments-host.ts';

/** Comments that are brought to others and from them. */
export interface Sharing {
  /** Asks for what others wrote, and hands over what could not be before. */
  readonly look: () => Promise<void>;
  /** Ends it. */
  readonly stop: () => void;
}

/** Begins to share the comments of an editor. @param tell - hears whether what was written here has come to others */
export function shareComments(
  editor: Editor,
  host: CommentsHost,
  tell: (isShared: boolean) => void = () => undefined,
): Sharing {
  /** What the host has, as far as is known; undefined: it was not asked yet. */
  let kept: Map<string, JsonObject | null> | undefined;
  let running = Promise.resolve();
  let isOver = false;
  const flow = (): string => String(editor.document.flow['flow']);
  const here = (id: string): Json | null => editor.document.comments[id] ?? null;

  const take = async (): Promise<void> => {
    const found = Object.entries(await host.read(flow()));
    if (isOver) return;
    const before = kept;
    // What was changed here since the host last had it is newer than what it tells.
    const news = found.filter(
      ([id]) => before === undefined || isSameJson(here(id), before.get(id) ?? null),
    );
    kept = new Map([...(before ?? []), ...found]);
    const changes = news.flatMap(([id, value]) => changeTo(id, here(id), value));
    if (changes.length > 0) editor.dispatch({ type: 'make-changes', changes }, { isOthers: true });
  };
  const give = async (): Promise<void> => {
    if (kept === undefined) return;
    for (const id of new Set([...kept.keys(), ...Object.keys(editor.document.comments)])) {
      const [mine, theirs] = [here(id), kept.get(id) ?? null];
      if (isOver || isSameJson(mine, theirs)) continue;
      const value = isObject(mine) ? mine : null;
      await host.keep(flow(), id, value);
      kept.set(id, value);
    }
  };
  const run = (...tasks: readonly (() => Promise<void>)[]): Promise<void> => {
    const before = running;
    const behind = async (): Promise<void> => {
      await before;
      try {
        for (const task of tasks) if (!isOver) await task();
        if (!isOver) tell(true);
      } catch {
        if (!isOver) tell(false);
      }
    };
    running = behind();
    return running;
  };
  const look = (): Promise<void> => run(take, give);
  const unsubscribe = editor.subscribe(({ kind }) => {
    if (kind === 'replace') kept = undefined;
    void (kept === undefined ? look() : run(give));
  });
  void look();
  return {
    look,
    stop() {
      isOver = true;
      unsubscribe();
    },
  };
}

function changeTo(id: string, was: Json | null, now: JsonObject | null): readonly Change[] {
  const path = ['comments', id];
  if (isSameJson(was, now)) return [];
  if (now === null) return was === null ? [] : [{ kind: 'remove', path, value: was }];
  return was === null ? [{ kind: 'insert', path, value: now }] : [{ kind: 'set', path, was, now }];
}
