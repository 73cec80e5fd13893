// What a language has to say, and how its templates are filled.

import type { Command } from '../commands/command.ts';
import type { RefusalCode } from '../rules/refusal.ts';

/** Everything that the model says in one language. */
export interface Texts {
  readonly refusals: Readonly<Record<RefusalCode, string>>;
  readonly commands: Readonly<Record<Command['type'], string>>;
  readonly terms: Readonly<
    Record<
      | 'undo'
      | 'redo'
      | 'repair'
      | 'merge'
      | 'restore'
      | 'replace'
      | 'whole'
      | 'form'
      | 'others'
      | 'and',
      string
    >
  >;
  /** Parts of a flow that are no steps. */
  readonly parts: Readonly<Record<string, string>>;
  /** What a step says, by its words; `other` for what has no name of its own. */
  readonly properties: Readonly<Record<string, string>>;
}

/** Characters of a name that a sentence shows. */
const longest = 80;

/** A template with its gaps filled; names are shortened and cannot add gaps of their own. */
export function fill(
  template: string,
  params: Readonly<Record<string, string | undefined>>,
): string {
  return template
    .split(/(\[[^\]]*\])/)
    .map((part) => {
      if (!part.startsWith('[')) return filled(part, params);
      const names = [...part.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const isWhole = names.every((name) => (params[name] ?? '') !== '');
      return isWhole ? filled(part.slice(1, -1), params) : '';
    })
    .join('');
}

function filled(text: string, params: Readonly<Record<string, string | undefined>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '…');
}

/** A name as a sentence shows it: no control characters, none that turn the direction of writing, and not too long. */
export function shown(name: string): string {
  const text = name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
