// Disposisi: a letter is passed on to several, who work on it, pass it on or report; each report comes back to whoever gave it.

import type { JsonObject } from '@alir/engine/core/types';
import type { Read, Template } from './template.ts';
import { dataOf, end, file, form, ownHead, required, say, work, words } from './building.ts';

/** At most so many are given a letter at once. */
const recipients = 20;
/** Whoever was given it. */
const recipient = { position: { from: 'data.kepada' } };

/** Incoming letters that are passed on. */
export const disposition: Template = {
  name: 'disposisi',
  title: say('Disposisi surat masuk', 'Disposition of incoming letters'),
  help: say(
    'Surat dicatat, disaring, didisposisikan ke bawah, dan dilaporkan kembali ke pemberi disposisi.',
    'A letter is entered, screened and passed on downwards; reports come back to whoever passed it on.',
  ),
  questions: [
    {
      name: 'pencatat',
      ask: say('Siapa yang boleh mencatat surat?', 'Who may enter letters?'),
      answer: { kind: 'who', usual: { role: 'agendaris' } },
    },
    {
      name: 'saring',
      ask: say('Surat disaring dahulu sebelum ke pimpinan', 'Letters are screened first'),
      answer: { kind: 'tick', usual: true },
    },
    {
      name: 'penyaring',
      ask: say('Siapa menyaring?', 'Who screens them?'),
      answer: { kind: 'who', usual: { position: { from: 'secretary(unit(starter))' } } },
      isAsked: ({ tick }) => tick('saring'),
    },
    {
      name: 'pimpinan',
      ask: say('Siapa memberi disposisi?', 'Who passes them on?'),
      answer: { kind: 'who', usual: ownHead },
    },
    {
      name: 'tingkat',
      ask: say('Sampai berapa tingkat ke bawah?', 'How many levels down?'),
      answer: { kind: 'count', usual: 3, least: 1, most: 6 },
    },
    {
      name: 'baca',
      ask: say('Berapa lama sampai disposisi diberikan?', 'How long until it is passed on?'),
      answer: { kind: 'span', usual: 'work:P1D' },
    },
    {
      name: 'tindakLanjut',
      ask: say('Berapa lama tindak lanjutnya?', 'How long may the work take?'),
      answer: { kind: 'span', usual: 'work:P5D' },
    },
  ],
  write(answers, name) {
    return {
      flow: {
        maxDepth: answers.count('tingkat'),
        start: { by: answers.who('pencatat'), form: 'buka' },
        data: dataOf([
          required(words('hal', say('Hal', 'Subject'))),
          words('pengirim', say('Surat dari', 'From')),
          file('surat', say('Pindaian surat', 'Scan of the letter')),
          words('kepada', say('Didisposisikan kepada', 'Passed on to')),
          {
            name: 'penerima',
            schema: {
              title: say('Diteruskan kepada', 'Passed on to'),
              type: 'array',
              minItems: 1,
              maxItems: recipients,
              items: { type: 'string', maxLength: 200 },
            },
          },
          words('instruksi', say('Instruksi', 'Instruction'), true),
          words('laporan', say('Laporan', 'Report'), true),
        ]),
        summary: { perihal: 'data.hal' },
        initial: 'masuk',
        states: { ...screeningOf(answers), ...passingOf(answers, name) },
      },
      forms,
    };
  },
};

const passOn = {
  name: 'disposisi',
  label: say('Disposisikan', 'Pass it on'),
  to: 'dibagikan',
};

/** Up to whoever passes it on first. */
function screeningOf({ who, span, tick }: Read): JsonObject {
  const first = tick('saring') ? 'penyaringan' : 'menunggu-disposisi';
  const screening = work({
    title: say('Saring surat', 'Screen the letter'),
    who: who('penyaring'),
    due: 'work:P1D',
    form: 'baca',
    buttons: [
      {
        name: 'naikkan',
        label: say('Naikkan ke pimpinan', 'Hand up'),
        to: 'menunggu-disposisi',
      },
      { name: 'arsipkan', label: say('Cukup diarsipkan', 'File it'), to: 'diarsipkan' },
    ],
  });
  return {
    masuk: {
      title: say('Surat masuk', 'Letter comes in'),
      always: [{ guard: 'has(data.kepada)', target: 'tindak-lanjut' }, { target: first }],
    },
    ...(tick('saring') && { penyaringan: screening }),
    'menunggu-disposisi': work({
      title: say('Beri disposisi', 'Pass the letter on'),
      who: who('pimpinan'),
      due: span('baca'),
      form: 'lembar-disposisi',
      buttons: [passOn, { name: 'arsipkan', label: say('Arsipkan', 'File it'), to: 'diarsipkan' }],
    }),
  };
}

/** Whoever it was passed on to, and what comes back. */
function passingOf({ who, span }: Read, name: string): JsonObject {
  return {
    'tindak-lanjut': work({
      title: say('Tindak lanjuti', 'Work on it'),
      who: recipient,
      due: span('tindakLanjut'),
      form: 'tindak-lanjut',
      buttons: [
        {
          name: 'laporkan',
          label: say('Laporkan selesai', 'Report it done'),
          to: 'dilaporkan',
        },
        passOn,
      ],
    }),
    dibagikan: {
      title: say('Dikerjakan penerima disposisi', 'With those it was passed on to'),
      each: {
        in: 'data.penerima',
        as: 'orang',
        key: 'orang',
        flow: name,
        with: {
          hal: 'data.hal',
          kepada: 'orang',
          instruksi: "has(data.instruksi) ? data.instruksi : ''",
        },
      },
      onDone: [{ guard: 'has(data.kepada)', target: 'laporan-penerima' }, { target: 'peninjauan' }],
    },
    'laporan-penerima': work({
      title: say('Laporkan hasil disposisi', 'Report what came of it'),
      who: recipient,
      due: 'work:P2D',
      form: 'laporan',
      buttons: [{ name: 'laporkan', label: say('Laporkan', 'Report'), to: 'dilaporkan' }],
    }),
    peninjauan: work({
      title: say('Tinjau laporan', 'Look at the reports'),
      who: who('pimpinan'),
      due: 'work:P2D',
      form: 'lembar-disposisi',
      buttons: [
        {
          name: 'selesai',
          label: say('Selesai, arsipkan', 'Done, file it'),
          to: 'diarsipkan',
        },
        passOn,
      ],
    }),
    dilaporkan: end(say('Dilaporkan', 'Reported')),
    diarsipkan: end(say('Diarsipkan', 'Filed')),
  };
}

/** Positions are chosen, not written. */
const widgets = { penerima: 'positions' };

const forms: readonly JsonObject[] = [
  form('buka', say('Surat masuk', 'Incoming letter'), {
    write: ['hal', 'pengirim', 'surat'],
    must: { hal: ['start'] },
  }),
  form('baca', say('Surat', 'Letter'), { read: ['hal', 'pengirim', 'surat'] }),
  form('lembar-disposisi', say('Lembar disposisi', 'Disposition sheet'), {
    read: ['hal', 'pengirim', 'surat'],
    write: ['penerima', 'instruksi'],
    must: { penerima: ['disposisi'] },
    widgets,
  }),
  form('tindak-lanjut', say('Tindak lanjut', 'Work'), {
    read: ['hal'],
    write: ['instruksi', 'penerima', 'laporan'],
    must: { penerima: ['disposisi'], laporan: ['laporkan'] },
    widgets,
  }),
  form('laporan', say('Laporan', 'Report'), {
    read: ['hal', 'instruksi'],
    write: ['laporan'],
    must: { laporan: ['laporkan'] },
  }),
];
