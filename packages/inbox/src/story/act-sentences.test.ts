import { describe, expect, test } from 'vitest';
import type { TimelineEntryView } from '@alir/engine/core/types';
import { entry, party } from '../stories/fake-story.ts';
import { textsOf } from '../texts/texts.ts';
import { tellStory } from './tell-story.ts';
import type { Told } from './tell-story.ts';

const tell = (
  type: TimelineEntryView['type'],
  more: Partial<TimelineEntryView> = {},
  lang: 'id' | 'en' = 'id',
): Told => {
  const happened = entry('s-1', 1, 0, type, party('sekda'), {
    state: 'telaah',
    stateTitle: { id: 'Telaah surat', en: 'Review' },
    ...more,
  });
  const reading = { texts: textsOf(lang), lang, sayings: {}, tree: null, nameOf: String };
  const [told] = tellStory([happened], reading);
  if (told === undefined) throw new Error('nothing was told');
  return told;
};
const said = (...given: Parameters<typeof tell>): string => tell(...given).sentence;
const agreed = { outcome: 'setuju', outcomeLabel: { id: 'Setuju', en: 'Agree' } };

describe('votes', () => {
  test('are told with what they came to', () => {
    expect(said('vote.cast', { ...agreed, detail: { decided: null } })).toBe(
      'Sekretaris Daerah memberi suara “Setuju” pada “Telaah surat”',
    );
    expect(said('vote.cast', { ...agreed, detail: { decided: 'setuju' } })).toBe(
      'Sekretaris Daerah memberi suara “Setuju” pada “Telaah surat”, dan keputusannya “Setuju”',
    );
    expect(said('vote.cast', { ...agreed, detail: { decided: 'tolak-semua' } }, 'en')).toBe(
      'Sekretaris Daerah voted “Agree” on “Review”, which decided “Tolak semua”',
    );
  });

  test('for no outcome are abstentions', () => {
    expect(said('vote.cast')).toBe('Sekretaris Daerah abstain pada “Telaah surat”');
  });
});

test('who was added signs as well, who was removed does not', () => {
  const positions = ['Wakil Bupati', 'Inspektur'];
  expect(said('signers.changed', { positions, detail: { place: 'end' } })).toBe(
    'Sekretaris Daerah menambah penanda tangan “Telaah surat”: Wakil Bupati dan Inspektur',
  );
  expect(said('signers.changed', { positions: ['Inspektur'], detail: { decided: null } })).toBe(
    'Sekretaris Daerah menghapus Inspektur dari penanda tangan “Telaah surat”',
  );
});

describe('acts on a task', () => {
  const cases: readonly (readonly [
    TimelineEntryView['type'],
    Partial<TimelineEntryView>,
    string,
    string,
  ])[] = [
    [
      'task.transferred',
      { positions: ['Inspektur'] },
      'Sekretaris Daerah mengalihkan “Telaah surat” kepada Inspektur',
      'Sekretaris Daerah transferred “Review” to Inspektur',
    ],
    [
      'task.delegated',
      { positions: ['Inspektur', 'Bupati'] },
      'Sekretaris Daerah meminta Inspektur dan Bupati menyiapkan “Telaah surat”',
      'Sekretaris Daerah asked Inspektur and Bupati to prepare “Review”',
    ],
    [
      'task.handed-back',
      { detail: { recalled: false } },
      'Sekretaris Daerah menyerahkan kembali “Telaah surat”',
      'Sekretaris Daerah handed “Review” back',
    ],
    [
      'task.handed-back',
      { detail: { recalled: true } },
      'Sekretaris Daerah memanggil kembali “Telaah surat” dari yang menyiapkannya',
      'Sekretaris Daerah called “Review” back from whoever prepared it',
    ],
    [
      'task.declined',
      { positions: ['Bupati'] },
      'Sekretaris Daerah menolak “Telaah surat”; tugas itu naik ke Bupati',
      'Sekretaris Daerah declined “Review”; it went up to Bupati',
    ],
    [
      'task.skipped',
      agreed,
      'Sekretaris Daerah melewati “Telaah surat”, dengan keputusan “Setuju”',
      'Sekretaris Daerah skipped “Review”, with the decision “Agree”',
    ],
    [
      'task.suspended',
      {},
      'Sekretaris Daerah menangguhkan “Telaah surat”',
      'Sekretaris Daerah suspended “Review”',
    ],
    [
      'task.resumed',
      {},
      'Sekretaris Daerah melanjutkan “Telaah surat”',
      'Sekretaris Daerah resumed “Review”',
    ],
    [
      'task.taken-back',
      agreed,
      'Sekretaris Daerah menarik kembali keputusan “Setuju” pada “Telaah surat”',
      'Sekretaris Daerah took back the decision “Agree” on “Review”',
    ],
  ];

  test.each(cases)('%s', (type, more, id, en) => {
    expect(said(type, more)).toBe(id);
    expect(said(type, more, 'en')).toBe(en);
  });
});

describe('acts on a letter', () => {
  const cases: readonly (readonly [TimelineEntryView['type'], string, string])[] = [
    [
      'copy.sent',
      'Sekretaris Daerah mengirim tembusan kepada Inspektur',
      'Sekretaris Daerah sent copies to Inspektur',
    ],
    ['copy.read', 'Sekretaris Daerah membaca tembusannya', 'Sekretaris Daerah read their copy'],
    [
      'people.urged',
      'Sekretaris Daerah mengingatkan yang masih ditunggu',
      'Sekretaris Daerah reminded those who are still awaited',
    ],
    [
      'instance.suspended',
      'Sekretaris Daerah menghentikan proses sementara',
      'Sekretaris Daerah halted it',
    ],
    ['instance.resumed', 'Sekretaris Daerah melanjutkan proses', 'Sekretaris Daerah let it go on'],
    [
      'instance.migrated',
      'Sekretaris Daerah melanjutkan proses dengan aturan yang baru',
      'Sekretaris Daerah let it go on by newer rules',
    ],
    [
      'instance.migrated-back',
      'Sekretaris Daerah mengembalikan proses ke aturan yang lama',
      'Sekretaris Daerah let it go on by its former rules again',
    ],
    [
      'instance.moved',
      'Sekretaris Daerah memindahkan proses ke “Telaah surat”',
      'Sekretaris Daerah moved it to “Review”',
    ],
    [
      'instance.reopened',
      'Sekretaris Daerah membuka kembali; proses berlanjut pada “Telaah surat”',
      'Sekretaris Daerah opened it again; it goes on at “Review”',
    ],
  ];

  test.each(cases)('%s', (type, id, en) => {
    expect(said(type, { positions: ['Inspektur'] })).toBe(id);
    expect(said(type, { positions: ['Inspektur'] }, 'en')).toBe(en);
  });
});

test('the words that came with an act are quoted; reading a copy is a system record', () => {
  expect(tell('task.declined', { comment: 'Bukan ranah kami' })).toMatchObject({
    comment: 'Bukan ranah kami',
    tone: 'alarm',
    technical: false,
  });
  expect(tell('copy.read').technical).toBe(true);
});
