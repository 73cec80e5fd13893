// Makes up what becomes of a disposition: who gets it, who passes it on, reports, is sent back, refuses, is withdrawn, is
// late or never answers. Times are minutes at work, and what follows from something always happens later.

import material from '../../letters/bahan-surat.json' with { type: 'json' };
import instructions from '../../letters/instruksi.json' with { type: 'json' };
import { vacantPosts } from '../organisation/holders.ts';
import type { Dice } from './dice.ts';
import type { House } from './house.ts';
import { dateAt, officeDay } from './office-time.ts';
import { completes, takes } from './steps.ts';
import type { Recipient, Step } from './story.ts';

export interface Scene {
  readonly dice: Dice;
  readonly house: House;
  /** Long ago: whatever people had to do, they have done. */
  readonly settled: boolean;
}

/** One giver passing a letter on. */
export interface Giving {
  readonly giver: string;
  /** Keys from the letter down to the giver's own node; none for the head of the unit. */
  readonly path: readonly string[];
  readonly start: number;
  readonly due: number;
  /** Whom the giver may choose from. */
  readonly candidates: readonly string[];
  readonly count: number;
}

export interface Given {
  readonly recipients: readonly Recipient[];
  /** All that happens after the giving itself, in no order. */
  readonly steps: readonly Step[];
  /** When the last recipient who must report is done; null while one is not. */
  readonly end: number | null;
}

/** What became of one recipient. */
interface Outcome {
  readonly steps: readonly Step[];
  readonly end: number | null;
}

const sentences = material.kalimat;
const tasks = instructions.filter((one) => one.menuntutLaporan).map((one) => one.kode);
const maxDepth = 5;

/** Draws recipients and plays them to the end. */
export function give(scene: Scene, giving: Giving): Given {
  const willing = giving.candidates.filter((one) => !vacantPosts.includes(one));
  const chosen = scene.dice.sample(willing, giving.count);
  const recipients = chosen.map((jabatan, index) => recipientOf(scene, giving, jabatan, index));
  const [informed, obliged] = [recipients.filter(isInformed), recipients.filter(isObliged)];
  const outcomes = obliged.map((recipient) => follow(scene, giving, recipient));
  const end = lastOf(giving.start, outcomes);
  const withdrawn = withdraw(scene, giving, chosen);
  return {
    recipients: [...recipients, ...withdrawn.recipients],
    steps: [
      ...outcomes.flatMap(({ steps }) => steps),
      ...informed.flatMap((recipient) => read(scene, giving, recipient, end)),
      ...withdrawn.steps,
    ],
    end,
  };
}

function recipientOf(
  { dice, house }: Scene,
  giving: Giving,
  jabatan: string,
  index: number,
): Recipient {
  const unit = house.paths.register(jabatan);
  const informed = index > 0 && index === giving.count - 1 && dice.chance(400);
  const leads = index === 0 && giving.count > 2;
  return {
    jabatan,
    ...(unit !== null && unit !== house.paths.register(giving.giver) && { unit }),
    peran: informed ? 'untuk-diketahui' : leads ? 'koordinator' : 'pelaksana',
    instruksi: informed ? ['udk'] : dice.sample(tasks, dice.int(1, 2)),
    ...(dice.chance(300) && { catatan: dice.pick(sentences.catatan) }),
    ...(!informed && { batas: dateAt(giving.due) }),
  };
}

/** From opening the task to the acceptance of the report. */
function follow(scene: Scene, giving: Giving, { jabatan }: Recipient): Outcome {
  const { dice, settled } = scene;
  const opened = giving.start + dice.int(15, 400);
  const refusal = dice.chance(40) ? refuse(scene, giving, jabatan, opened) : null;
  const passed = passOn(scene, giving, jabatan, refusal?.end ?? opened);
  const before = [...(refusal?.steps ?? []), ...passed.steps];
  if (passed.end === null || (dice.chance(25) && !settled)) return { steps: before, end: null };
  const late = dice.chance(120) ? Math.max(passed.end, giving.due) + dice.int(1, 4) * officeDay : 0;
  const reported = report(scene, giving, jabatan, Math.max(late, passed.end + dice.int(60, 900)));
  return { steps: [...before, ...reported.steps], end: reported.end };
}

/** "Not our duty", but the giver insists. */
function refuse({ dice }: Scene, giving: Giving, jabatan: string, at: number): Outcome {
  const on = [...giving.path, jabatan];
  const answer = at + dice.int(20, officeDay);
  return {
    steps: [
      completes({ minute: at, as: jabatan, on }, 'tindak-lanjut', 'tolak', {
        comment: dice.pick(sentences.tolak),
      }),
      completes({ minute: answer, as: giving.giver, on }, 'ditolak', 'tetapkan', {
        comment: dice.pick(sentences.tetapkan),
      }),
    ],
    end: answer + dice.int(15, 200),
  };
}

function passOn(scene: Scene, giving: Giving, jabatan: string, at: number): Outcome {
  const { dice, house } = scene;
  const path = [...giving.path, jabatan];
  const candidates = house.paths
    .recipients(jabatan)
    .filter((one) => one !== giving.giver && !path.includes(one));
  const willing = path.length < maxDepth && dice.chance(Math.max(500, 850 - 150 * path.length));
  if (candidates.length === 0 || !willing) return { steps: [], end: at };
  const { recipients, steps, end } = give(scene, {
    giver: jabatan,
    path,
    start: at,
    due: Math.max(Math.min(at, giving.due), giving.due - dice.int(0, 2) * officeDay),
    candidates,
    count: dice.int(1, 3),
  });
  return {
    steps: [
      takes({ minute: at, as: jabatan, on: path }, 'teruskan', { penerima: recipients }),
      ...steps,
    ],
    end,
  };
}

/** The report, which may come back once before it is accepted. */
function report({ dice }: Scene, giving: Giving, jabatan: string, at: number): Outcome {
  const on = [...giving.path, jabatan];
  const reports = (minute: number): Step =>
    completes({ minute, as: jabatan, on }, 'tindak-lanjut', 'lapor', {
      data: { laporan: dice.pick(sentences.laporan) },
    });
  const returned = dice.chance(80) ? at + dice.int(15, 500) : null;
  const again = returned === null ? at : returned + dice.int(60, 660);
  const end = again + dice.int(15, 500);
  return {
    steps: [
      reports(at),
      ...(returned === null
        ? []
        : [
            completes({ minute: returned, as: giving.giver, on }, 'dilaporkan', 'kembalikan', {
              comment: dice.pick(sentences.kembalikan),
            }),
            reports(again),
          ]),
      completes({ minute: end, as: giving.giver, on }, 'dilaporkan', 'terima'),
    ],
    end,
  };
}

/** Who only has to know may read it while the matter is open; later the letter has moved on. */
function read(
  { dice, settled }: Scene,
  giving: Giving,
  { jabatan }: Recipient,
  end: number | null,
): readonly Step[] {
  const drawn = giving.start + dice.int(20, 1200);
  const at = settled && end !== null ? Math.min(drawn, end - 1) : drawn;
  if ((!dice.chance(850) && !settled) || (end !== null && at >= end)) return [];
  return [
    completes(
      { minute: at, as: jabatan, on: [...giving.path, jabatan] },
      'untuk-diketahui',
      'baca',
    ),
  ];
}

/** One recipient too many, taken back before anybody has read it. */
function withdraw(scene: Scene, giving: Giving, chosen: readonly string[]): Given {
  const { dice } = scene;
  const others = giving.candidates.filter(
    (one) => !chosen.includes(one) && !vacantPosts.includes(one),
  );
  if (others.length === 0 || !dice.chance(40)) return { recipients: [], steps: [], end: null };
  const jabatan = dice.pick(others);
  const action = giving.path.length === 0 ? 'cabut' : 'tarik';
  return {
    recipients: [recipientOf(scene, giving, jabatan, 0)].map((one) => ({
      ...one,
      peran: 'pelaksana',
    })),
    steps: [
      takes(
        { minute: giving.start + dice.int(2, 12), as: giving.giver, on: giving.path },
        action,
        jabatan,
      ),
    ],
    end: null,
  };
}

function lastOf(start: number, outcomes: readonly Outcome[]): number | null {
  let last = start;
  for (const { end } of outcomes) {
    if (end === null) return null;
    last = Math.max(last, end);
  }
  return last;
}

function isInformed({ peran }: Recipient): boolean {
  return peran === 'untuk-diketahui';
}

function isObliged(recipient: Recipient): boolean {
  return !isInformed(recipient);
}
