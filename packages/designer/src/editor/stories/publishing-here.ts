// Publishing within a page, for stories and samples: versions are kept in memory, and compared and proved by the engine itself.

import { parseFlow, say } from '@alir/engine/core';
import { diffFlows } from '@alir/engine/versions';
import type { FlowDocument } from '../../model/index.ts';
import { createProver } from '../../proof/prover.ts';
import type { Changed, Publishing } from '../../publish/publishing.ts';

const firstNote = {
  id: 'Versi pertama, sesuai SE Sekda nomor 12.',
  en: 'The first version, by circular 12.',
} as const;

/** @param published - the versions that are published already, the newest last */
export function publishingHere(published: readonly FlowDocument[], lang: 'id' | 'en'): Publishing {
  const versions = [...published];
  const notes = new Map<number, string | null>([[1, firstNote[lang]]]);
  const changesOf = (before: FlowDocument, after: FlowDocument): readonly Changed[] => {
    const [old, next] = [parseFlow(before.flow).definition, parseFlow(after.flow).definition];
    if (old === null || next === null) return [];
    return diffFlows({ definition: old }, { definition: next }).map((one) => ({
      message: say(one.code, one.params, lang),
      how: one.how,
      step: one.state,
      what: one.what,
      pointer: one.pointer,
    }));
  };
  return {
    async examine(document, { beside = [], against = versions.length } = {}) {
      const before = versions[against - 1] ?? null;
      const { troubles } = createProver().prove(document, beside);
      return {
        findings: troubles.map(({ severity, sentence }) => ({ severity, message: sentence[lang] })),
        against: before === null ? null : against,
        before,
        changes: before === null ? [] : changesOf(before, document),
      };
    },
    async publish(document, { note }) {
      versions.push(document);
      notes.set(versions.length, note ?? null);
      return { ok: true, version: versions.length };
    },
    async versions() {
      return versions
        .map((_, index) => {
          const text = notes.get(index + 1) ?? null;
          const note = text === null ? null : { by: 'sekda', text };
          return { version: index + 1, publishedAt: '2026-03-02T01:00:00Z', note };
        })
        .toReversed();
    },
    async tryGoingOver() {
      return null;
    },
    async goOver() {
      return { migrated: 0, refused: 0 };
    },
  };
}
