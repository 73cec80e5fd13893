// A quarter of plausible letters, the same for the same seed: what lay on the front desks and what people did with it.

import material from '../../letters/bahan-surat.json' with { type: 'json' };
import type { OrganisationData } from '@alir/engine';
import { diceOf, type Dice } from './dice.ts';
import { give, type Scene } from './draft-disposition.ts';
import { draftLetter, type Draft } from './draft-letter.ts';
import { openHouse, type House, type Office } from './house.ts';
import { registrationOf, type Urgency } from './letter.ts';
import { instantAt, minuteOf, officeDay } from './office-time.ts';
import { parseQuarter } from './quarter.ts';
import { completes, inOrder } from './steps.ts';
import type { LetterStory, Step } from './story.ts';

export interface LetterOptions {
  readonly count: number;
  /** `2026-TW1`: letters arrive within it; what is done with them may reach beyond. */
  readonly quarter: string;
  readonly seed: number;
  /** ISO instant; what arrived before is finished by now. Default: nothing is sure to be. */
  readonly settledBefore?: string;
}

const sentences = material.kalimat;

/** Working days from the disposition to the report. */
const daysFor: { readonly [urgency in Urgency]: readonly [number, number] } = {
  biasa: [6, 12],
  segera: [3, 5],
  'sangat-segera': [1, 2],
};

/** In the order of arrival. The n-th letter drawn does not depend on how many are. */
export function generateLetters(
  organisation: OrganisationData,
  { count, quarter: name, seed, settledBefore = '' }: LetterOptions,
): readonly LetterStory[] {
  const house = openHouse(organisation);
  const quarter = parseQuarter(name);
  const [first, last] = [minuteOf(quarter.first), minuteOf(quarter.next) - 1];
  const dice = diceOf(seed);
  const stories = Array.from({ length: count }, (_, index): LetterStory => {
    const die = dice.next().value;
    const received = die.int(first, last);
    const id = `surat-${quarter.name.toLowerCase()}-${String(index + 1).padStart(4, '0')}`;
    return storyOf(
      { dice: die, house, settled: instantAt(received) < settledBefore },
      draftLetter({ dice: die, house, quarter }, id, received),
      received,
    );
  });
  return stories.toSorted((a, b) => (a.received < b.received ? -1 : 1));
}

function storyOf(scene: Scene, draft: Draft, received: number): LetterStory {
  const { letter, office } = draft;
  const story = { id: letter.id, letter, unit: office.unit, received: instantAt(received) };
  const registered = register(scene.dice, draft, received);
  if (registered.end === null) return { ...story, steps: registered.steps };
  const screened = screen(scene.dice, draft, registered.end);
  const before = [...registered.steps, ...screened.steps];
  if (screened.end === null) return { ...story, steps: before };
  return { ...story, steps: inOrder([...before, ...dispose(scene, draft, screened.end)]) };
}

interface Stretch {
  readonly steps: readonly Step[];
  /** Null when the letter rests here. */
  readonly end: number | null;
}

function register(dice: Dice, { letter, office: { agendaris } }: Draft, received: number): Stretch {
  const at = received + dice.int(5, 90);
  if (dice.chance(25)) {
    const comment = dice.pick(sentences.salahAlamat);
    return {
      steps: [completes({ minute: at, as: agendaris }, 'registrasi', 'salah-alamat', { comment })],
      end: null,
    };
  }
  const data = registrationOf(letter);
  return {
    steps: [completes({ minute: at, as: agendaris }, 'registrasi', 'teruskan', { data })],
    end: at,
  };
}

function screen(dice: Dice, { letter, office }: Draft, from: number): Stretch {
  const { agendaris, secretary } = office;
  const at = from + dice.int(20, 330) + (dice.chance(80) ? dice.int(2, 4) * officeDay : 0);
  if (dice.chance(120))
    return {
      steps: [completes({ minute: at, as: secretary }, 'penyaringan', 'arsipkan')],
      end: null,
    };
  const data = dice.chance(250) ? { data: { saran: dice.pick(sentences.saran) } } : {};
  if (!dice.chance(30))
    return {
      steps: [completes({ minute: at, as: secretary }, 'penyaringan', 'naikkan', data)],
      end: at,
    };
  const again = at + dice.int(20, 200);
  const end = again + dice.int(20, 200);
  return {
    steps: [
      completes({ minute: at, as: secretary }, 'penyaringan', 'kembalikan', {
        comment: dice.pick(sentences.kembalikan),
      }),
      completes({ minute: again, as: agendaris }, 'registrasi', 'teruskan', {
        data: registrationOf(letter),
      }),
      completes({ minute: end, as: secretary }, 'penyaringan', 'naikkan', data),
    ],
    end,
  };
}

function dispose(scene: Scene, draft: Draft, from: number): readonly Step[] {
  const { dice, house } = scene;
  const { head, secretary } = draft.office;
  const start = from + dice.int(60, 700);
  if (dice.chance(60))
    return [completes({ minute: start, as: head }, 'menunggu-disposisi', 'arsipkan')];
  const [soonest, latest] = daysFor[draft.letter.urgensi];
  const given = give(scene, {
    giver: head,
    path: [],
    start,
    due: start + dice.int(soonest, latest) * officeDay,
    candidates: candidatesOf(house, draft),
    count: dice.weighted(counts).jumlah,
  });
  const acara = draft.letter.acaraMulai !== undefined;
  const data = {
    penerima: given.recipients,
    penyelesaian: 'semua',
    ...(acara && { kehadiran: dice.pick(['hadir', 'diwakilkan', 'tidak']) }),
  };
  const steps = [
    completes({ minute: start, as: head }, 'menunggu-disposisi', 'disposisi', { data }),
    ...given.steps,
  ];
  if (given.end === null) return steps;
  const simpulan = { data: { simpulan: dice.pick(sentences.simpulan) } };
  const review = given.end + dice.int(30, 600);
  return [...steps, completes({ minute: review, as: secretary }, 'tinjau', 'selesai', simpulan)];
}

const counts = [
  { bobot: 40, jumlah: 1 },
  { bobot: 30, jumlah: 2 },
  { bobot: 18, jumlah: 3 },
  { bobot: 9, jumlah: 4 },
  { bobot: 3, jumlah: 8 },
];

/** In the leaders' offices those whom the matter concerns; elsewhere the head's own people. */
function candidatesOf({ paths, headOf }: House, { office, agencies }: Draft): readonly string[] {
  const all = paths.recipients(office.head);
  if (!isLeaders(office)) return all;
  const concerned = agencies.flatMap((agency) => headOf(agency) ?? []);
  return all.filter((one) => concerned.includes(one) || /^(sekda|asisten-|kabag-)/.test(one));
}

function isLeaders({ unit }: Office): boolean {
  return unit === 'kabupaten' || unit === 'setda';
}
