import type { OrganisationData } from '@alir/engine';
import { beforeAll, describe, expect, test } from 'vitest';
import instructions from '../../letters/instruksi.json' with { type: 'json' };
import kinds from '../../letters/jenis-naskah.json' with { type: 'json' };
import classes from '../../letters/klasifikasi.json' with { type: 'json' };
import { letterPaths, type LetterPaths } from '../organisation/letter-paths.ts';
import { sumedang } from '../organisation/sumedang.ts';
import { isWorkday } from './office-time.ts';
import { startLetter, takeStep, type Stage } from './play-story.ts';
import type { LetterStory, Recipient, Step } from './story.ts';
import { testStage } from './test-stage.ts';
import { twelveLetters } from './twelve-letters.ts';

const stories = twelveLetters();
const story = (id: string): LetterStory => {
  const found = stories.find((one) => one.id === id);
  if (!found) throw new Error(`no story ${id}`);
  return found;
};

let organisation: OrganisationData;
let paths: LetterPaths;
beforeAll(async () => {
  organisation = await sumedang();
  paths = letterPaths(organisation);
});

/** The recipients a step names. */
function recipientsIn(step: Step): readonly Recipient[] {
  const given =
    step.do === 'complete' ? step.data?.['penerima'] : step.do === 'act' ? step.input : [];
  if (!Array.isArray(given)) return [];
  return given.filter((one): one is Recipient => typeof one === 'object' && one !== null);
}

describe('the file', () => {
  test('twelve letters, one of them delivered twice', () => {
    expect(new Set(stories.map(({ letter }) => letter.id)).size).toBe(12);
    expect(stories).toHaveLength(13);
  });

  test('kinds, classes and instructions are those of the lists', () => {
    for (const { letter } of stories) {
      expect(kinds.map(({ kode }) => kode)).toContain(letter.jenis);
      expect(classes.map(({ kode }) => kode)).toContain(letter.klasifikasi);
    }
    const used = stories.flatMap(({ steps }) => steps.flatMap(recipientsIn));
    for (const code of used.flatMap(({ instruksi }) => instruksi))
      expect(instructions.map(({ kode }) => kode)).toContain(code);
  });

  test('secret letters have no scan', () => {
    for (const { letter } of stories)
      expect(letter.scan).toBe(!['rahasia', 'sangat-rahasia'].includes(letter.keamanan));
  });

  test('steps are in the order of time, on days that are worked', () => {
    for (const { id, received, steps } of stories) {
      const times = [received, ...steps.map(({ at }) => at)];
      expect(times, id).toEqual(times.toSorted());
      for (const { at } of steps) expect(isWorkday(at.slice(0, 10)), `${id} ${at}`).toBe(true);
    }
  });

  test('recipients lie on the paths of the house, and name the unit that enters the letter', () => {
    for (const { id, steps } of stories)
      for (const step of steps)
        for (const { jabatan, unit } of recipientsIn(step)) {
          expect(paths.recipients(step.as), `${id}: ${step.as}`).toContain(jabatan);
          const register = paths.register(jabatan);
          expect(unit, `${id}: ${jabatan}`).toBe(
            register === paths.register(step.as) ? undefined : register,
          );
        }
  });
});

describe('played through the engine', () => {
  const play = async (id: string, until = Infinity): Promise<{ stage: Stage; root: string }> => {
    const stage = await testStage(organisation);
    // What is a duplicate of another comes after it.
    const others = story(id).steps.flatMap((step) => (step.do === 'merge' ? [step.into] : []));
    for (const other of others) await startLetter(stage, story(other));
    const root = await startLetter(stage, story(id));
    for (const step of story(id).steps.slice(0, until)) await takeStep(stage, root, step);
    return { stage, root };
  };

  test.each([
    ['musrenbang@kabupaten', 'selesai'],
    ['stunting@kabupaten', 'selesai'],
    ['lhp@kabupaten', 'selesai'],
    ['hibah-masjid@disdik', 'dikembalikan'],
    ['hibah-masjid@kabupaten', 'selesai'],
    ['hibah-aplikasi@kabupaten', 'selesai'],
    ['pengaduan-bansos@dinsos', 'selesai'],
    ['nota-bkad@setda', 'selesai'],
    ['telaahan-server@diskominfo', 'selesai'],
    ['surat-tugas@bkpsdm', 'selesai'],
    ['tim-spbe@setda', 'selesai'],
    ['amplop-sr@kabupaten', 'selesai'],
    ['stunting-salinan@kabupaten', 'digabungkan'],
  ])('%s ends as %s, without an incident', async (id, result) => {
    const { stage, root } = await play(id);
    expect(await stage.engine.instances.get(root)).toMatchObject({
      status: 'done',
      result,
      incidents: {},
    });
    const { items } = await stage.engine.instances.query({ root, incidents: true });
    expect(items).toEqual([]);
  });

  test('a letter sent on gets the next number in the agenda book of each unit it reaches', async () => {
    const { stage, root } = await play('stunting@kabupaten');
    const { items } = await stage.engine.instances.query({ root, limit: 200 });
    const entries = items.map(({ summary }) => [summary['unit'], summary['nomorAgenda']]);
    expect(entries).toEqual(
      expect.arrayContaining([
        ['kabupaten', '1'],
        ['setda', '1'],
        ['dinkes', '1'],
        ['dpmd', '1'],
        ['puskesmas-32.11.15', '1'],
        ['puskesmas-32.11.01', '1'],
      ]),
    );
    // Inside a unit it keeps the number it has: the sekda reads the bupati's, the officers of Dinkes that of Dinkes.
    expect(entries.filter(([unit]) => unit === '')).toHaveLength(3);
  });

  test('two letters of one unit, one from outside and one sent on, count in one book', async () => {
    const { stage } = await play('telaahan-server@diskominfo');
    const sent = story('hibah-aplikasi@kabupaten');
    const root = await startLetter(stage, sent);
    for (const step of sent.steps) await takeStep(stage, root, step);
    const { items } = await stage.engine.instances.query({ where: { unit: 'diskominfo' } });
    expect(items.map(({ summary }) => String(summary['nomorAgenda'])).toSorted()).toEqual([
      '1',
      '2',
    ]);
  });

  test('the tree of the circular is five levels deep', async () => {
    const { stage, root } = await play('stunting@kabupaten');
    const { items } = await stage.engine.instances.query({ root, limit: 200 });
    expect(Math.max(...items.map(({ depth }) => depth))).toBe(5);
  });

  test('an acting officer signs as such', async () => {
    const { stage, root } = await play('stunting@kabupaten');
    const { items } = await stage.engine.instances.query({ root, limit: 200 });
    const histories = await Promise.all(items.map(({ id }) => stage.engine.instances.history(id)));
    const acts = histories.flat().map(({ event }) => event.by);
    expect(acts).toContainEqual(
      expect.objectContaining({
        user: 'pemangku-sekdis-dinkes',
        position: 'kadis-dinkes',
        capacity: 'plt',
      }),
    );
  });

  test('the subject of a secret letter is in no list', async () => {
    const { stage, root } = await play('lhp@kabupaten');
    const { items } = await stage.engine.instances.query({ root, limit: 200 });
    for (const { summary } of items) expect(summary['perihal']).toBe('Naskah rahasia');
  });

  test('what is received late in the day before a long holiday is due after it', async () => {
    const { stage, root } = await play('nota-bkad@setda', 0);
    const instance = await stage.engine.instances.get(root);
    const due = instance?.open['registrasi#1']?.dueAt ?? 0;
    expect(new Date(due).toISOString()).toBe('2026-03-25T02:30:00.000Z');
  });
});
