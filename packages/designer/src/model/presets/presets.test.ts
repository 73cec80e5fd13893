import { describe, expect, test } from 'vitest';
import { WorkedLetter } from '../../../test/worked-letter.ts';
import { blankFlow, createDocument, createEditor } from '../index.ts';
import { errorsOf } from '../../../test/doing.ts';
import { valueAt } from '../change/change.ts';
import { graphOf, withInner } from '../graph/flow-graph.ts';
import { letterPresets, plainPresets } from './presets.ts';
import { commandFor } from './preset.ts';

const blank = createDocument({
  flow: 'surat',
  version: 1,
  title: 'Surat',
  data: { type: 'object', additionalProperties: false, properties: {} },
  initial: 'konsep',
  states: {
    konsep: {
      task: {
        title: 'Konsep',
        assign: { position: { from: 'starter' } },
        outcomes: { ajukan: { label: 'Ajukan' } },
      },
      on: { ajukan: 'selesai' },
    },
    selesai: { type: 'final' },
  },
});

describe('kinds of steps', () => {
  test.each([...letterPresets, ...plainPresets].filter(({ name }) => name !== 'selesai'))(
    '[DM140] $name put into a way makes a flow that runs, and leads on to where the way led',
    (preset) => {
      const editor = createEditor(blank);
      const into = { step: 'konsep', at: ['on', 'ajukan'] };
      const { command, key, child } = commandFor(blank, preset, { into });
      expect(editor.dispatch(command)).toBeNull();
      const graph = graphOf(editor.document);
      expect(graph.steps.get('konsep')?.exits[0]?.target).toBe(key);
      const within = withInner(graph, key).flatMap((name) => graph.steps.get(name)?.exits ?? []);
      expect(within.map(({ target }) => target)).toContain('selesai');
      for (const one of [editor.document, ...(child === null ? [] : [child])])
        expect(errorsOf(one, editor.document, ...(child === null ? [] : [child]))).toEqual([]);
    },
  );

  test('[DM142] an end put into a way is where the way leads from then on', () => {
    const editor = createEditor(blank);
    const end = plainPresets.find(({ name }) => name === 'selesai');
    if (!end) throw new Error('there is no such kind');
    const { command, key } = commandFor(blank, end, {
      into: { step: 'konsep', at: ['on', 'ajukan'] },
    });
    expect(editor.dispatch(command)).toBeNull();
    expect(graphOf(editor.document).steps.get('konsep')?.exits[0]?.target).toBe(key);
    expect(key).toBe('selesai-2');
  });

  test('[DE13] a step that is put at a beginning stands before what was first there', () => {
    const editor = createEditor(createDocument(blankFlow('surat', 'Surat')));
    for (const name of ['paraf', 'registrasi']) {
      const preset = letterPresets.find((one) => one.name === name);
      if (!preset) throw new Error('there is no such kind');
      const { command } = commandFor(editor.document, preset, { into: { entrance: null } });
      expect(editor.dispatch(command)).toBeNull();
    }
    const { steps, entrances } = graphOf(editor.document);
    expect(entrances[0]?.target).toBe('registrasi');
    expect([...steps.keys()]).toEqual(['registrasi', 'paraf', 'selesai']);
  });

  test('[DM141] what a kind needs of the flow is added with it, and gone with it when it is taken back', () => {
    const editor = createEditor(blank);
    const numbering = letterPresets.find(({ name }) => name === 'penomoran');
    if (!numbering) throw new Error('there is no such kind');
    const { command } = commandFor(blank, numbering, {
      into: { step: 'konsep', at: ['on', 'ajukan'] },
    });
    editor.dispatch(command);
    expect(editor.document.flow['series']).toBeDefined();
    editor.undo();
    expect(editor.document).toEqual(blank);
  });
});

describe('letters for several', () => {
  const add = (name: string, document = blank) => {
    const preset = letterPresets.find((one) => one.name === name);
    if (!preset) throw new Error('there is no such kind');
    const into = { step: 'konsep', at: ['on', 'ajukan'] };
    const added = commandFor(document, preset, { into });
    const editor = createEditor(document);
    expect(editor.dispatch(added.command)).toBeNull();
    return { ...added, document: editor.document };
  };
  const to = (...positions: readonly string[]) => positions.map((jabatan) => ({ jabatan }));

  test('[DM278] a disposition is one step that is done when all who got it have reported', () => {
    const { document, child } = add('disposisi');
    expect(child).toBeNull();
    const worked = new WorkedLetter(document);
    worked.complete('agendaris', 'ajukan');
    expect(worked.whose).toEqual(['kabag-umum']);
    const input = to('sekda', 'sekretaris-umum');
    expect(worked.complete('kabag-umum', 'disposisikan', { input })).toBeNull();
    expect(worked.whose).toEqual(['sekda', 'sekretaris-umum']);
    worked.complete('sekda', 'laporkan');
    expect(worked.at).toContain('tindak-lanjut');
    worked.complete('sekretaris-umum', 'laporkan');
    expect(worked.at).toEqual(['selesai']);
  });

  test('[DM143] a disposition within another has recipients of its own: nobody of the first is lost', () => {
    const first = add('disposisi').document;
    const preset = letterPresets.find(({ name }) => name === 'disposisi');
    if (!preset) throw new Error('there is no such kind');
    const into = { step: 'beri-disposisi', at: ['on', 'disposisikan'] };
    const editor = createEditor(first);
    expect(editor.dispatch(commandFor(first, preset, { into }).command)).toBeNull();
    const worked = new WorkedLetter(editor.document);
    worked.complete('agendaris', 'ajukan');
    worked.complete('kabag-umum', 'disposisikan', { input: to('sekda', 'sekretaris-umum') });
    worked.complete('kabag-umum', 'disposisikan', { input: to('asisten') });
    expect(worked.whose).toEqual(['asisten']);
    worked.complete('asisten', 'laporkan');
    expect(worked.whose).toEqual(['sekda', 'sekretaris-umum']);
    expect(valueAt(editor.document.flow, ['data', 'properties'])).toMatchObject({
      penerima: { title: { id: 'Penerima disposisi' } },
      penerima2: { title: { id: 'Penerima disposisi 2' } },
    });
  });

  test('[DM278] sent to many, each has a flow of their own: reported, or returned and given to somebody else', () => {
    const { document, child } = add('bagikan-ke-banyak');
    if (child === null) throw new Error('there is no flow for them');
    const worked = new WorkedLetter(document, {}, 'agendaris', [child]);
    worked.complete('agendaris', 'ajukan');
    const input = to('sekda', 'sekretaris-umum');
    expect(worked.complete('kabag-umum', 'disposisikan', { input })).toBeNull();
    const { simulation } = worked;
    const [, first, second] = simulation.instances;
    const send = (id: string | undefined, by: readonly [string, string], outcome: object) => {
      const visit = simulation.instance(id ?? '')?.open ?? {};
      const [open = ''] = Object.keys(visit);
      const command = { type: 'complete', visit: open, ...outcome } as const;
      const sent = simulation.send(
        id ?? '',
        { outcome: '', ...command },
        { user: by[0], as: by[1] },
      );
      return sent.ok ? null : sent.code;
    };
    const laporan = 'Sudah dikerjakan.';
    expect(
      send(first?.id, ['citra', 'sekda'], { outcome: 'laporkan', data: { laporan } }),
    ).toBeNull();
    expect(worked.at).toContain('tindak-lanjut-penerima');
    const back = { outcome: 'kembalikan', comment: 'Bukan tugas kami.' };
    expect(send(second?.id, ['dedi', 'sekretaris-umum'], back)).toBeNull();
    // Back to whoever handed it out, never into a void.
    const other = { outcome: 'alihkan', input: { jabatan: 'agendaris' } };
    expect(send(second?.id, ['budi', 'kabag-umum'], other)).toBeNull();
    expect(
      send(second?.id, ['ani', 'agendaris'], { outcome: 'laporkan', data: { laporan: 'Beres.' } }),
    ).toBeNull();
    expect(worked.at).toEqual(['selesai']);
    expect(worked.instance.data['laporanPenerima']).toEqual([laporan, 'Beres.']);
  });

  test('[DM278] what lists show of the letter they show of each process, and who may not read the one may not read the other', () => {
    const { flow } = blank;
    const rahasia = { enum: ['biasa', 'rahasia'] };
    const secret = createDocument({
      ...flow,
      data: {
        type: 'object',
        required: ['perihal', 'keamanan'],
        additionalProperties: false,
        properties: {
          perihal: { type: 'string' },
          keamanan: rahasia,
          penerima: { type: 'integer' },
        },
      },
      summary: { perihal: 'data.perihal' },
      access: { confidential: "data.keamanan == 'rahasia'" },
    });
    const { document, child } = add('bagikan-ke-banyak', secret);
    if (child === null) throw new Error('there is no flow for them');
    const data = { perihal: 'Mutasi', keamanan: 'rahasia' };
    const worked = new WorkedLetter(document, data, 'agendaris', [child]);
    worked.complete('agendaris', 'ajukan');
    worked.complete('kabag-umum', 'disposisikan', { input: to('sekda') });
    const [, one] = worked.simulation.instances;
    expect(one).toMatchObject({ summary: { perihal: 'Mutasi' }, confidential: true });
  });

  test('[DM278] the flow that comes with a kind has a name that no other has', () => {
    const preset = letterPresets.find(({ name }) => name === 'bagikan-ke-banyak');
    if (!preset) throw new Error('there is no such kind');
    const first = commandFor(blank, preset, { into: undefined }).child;
    if (first === null) throw new Error('there is no flow for them');
    const second = commandFor(blank, preset, { into: undefined, others: [first] }).child;
    expect(first.flow['flow']).toBe('tindak-lanjut-surat');
    expect(second?.flow['flow']).toBe('tindak-lanjut-surat-2');
  });
});
