// Words of searching. They come with their dialog, behind the first picture.

import type { Found } from '../../model/search/search.ts';

/** Words of searching. */
export interface FindWords {
  readonly title: string;
  readonly field: string;
  readonly help: string;
  readonly found: string;
  readonly count: (count: number) => string;
  readonly kinds: Readonly<Record<Found['kind'], string>>;
  readonly of: (kind: string, step: string) => string;
}

const id: FindWords = {
  title: 'Cari dalam alur',
  field: 'Apa yang dicari?',
  help: 'Langkah, pelaksana, keputusan, syarat, formulir, atau isian.',
  found: 'Yang ditemukan',
  count: (count) => (count === 0 ? 'Tidak ada yang cocok. Coba kata lain.' : `${count} ditemukan.`),
  kinds: {
    step: 'Langkah',
    who: 'Pelaksana',
    way: 'Jalur',
    condition: 'Syarat',
    form: 'Formulir',
    field: 'Isian surat',
  },
  of: (kind, step) => `${kind} pada “${step}”`,
};

const en: FindWords = {
  title: 'Find in the flow',
  field: 'What do you look for?',
  help: 'Steps, people, decisions, conditions, forms, or fields.',
  found: 'What was found',
  count: (count) => (count === 0 ? 'Nothing fits. Try another word.' : `${count} found.`),
  kinds: {
    step: 'Step',
    who: 'Who does it',
    way: 'Way on',
    condition: 'Condition',
    form: 'Form',
    field: 'Field of the letter',
  },
  of: (kind, step) => `${kind}, at “${step}”`,
};

/** The words in a language. */
export function findWords(lang: 'id' | 'en'): FindWords {
  return lang === 'id' ? id : en;
}
