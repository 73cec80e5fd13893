import { compileFlow, parseFlow } from '@alir/engine/core';
import { describe, expect, test } from 'vitest';
import { blankFlow, createDocument, createEditor } from '../index.ts';
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
      const { command, key } = commandFor(blank, preset, { step: 'konsep', at: ['on', 'ajukan'] });
      expect(editor.dispatch(command)).toBeNull();
      const graph = graphOf(editor.document);
      expect(graph.steps.get('konsep')?.exits[0]?.target).toBe(key);
      const within = withInner(graph, key).flatMap((name) => graph.steps.get(name)?.exits ?? []);
      expect(within.map(({ target }) => target)).toContain('selesai');
      const { definition, problems } = parseFlow(editor.document.flow);
      expect(problems).toEqual([]);
      if (definition === null) throw new Error('not parsed');
      const compiled = compileFlow(definition, { forms: new Map(), flows: new Map() });
      expect(compiled.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  test('[DM142] an end put into a way is where the way leads from then on', () => {
    const editor = createEditor(blank);
    const end = plainPresets.find(({ name }) => name === 'selesai');
    if (!end) throw new Error('there is no such kind');
    const { command, key } = commandFor(blank, end, { step: 'konsep', at: ['on', 'ajukan'] });
    expect(editor.dispatch(command)).toBeNull();
    expect(graphOf(editor.document).steps.get('konsep')?.exits[0]?.target).toBe(key);
    expect(key).toBe('selesai-2');
  });

  test('[DE13] a step that is put at a beginning stands before what was first there', () => {
    const editor = createEditor(createDocument(blankFlow('surat', 'Surat')));
    for (const name of ['paraf', 'registrasi']) {
      const preset = letterPresets.find((one) => one.name === name);
      if (!preset) throw new Error('there is no such kind');
      const { command } = commandFor(editor.document, preset, { entrance: null });
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
    const { command } = commandFor(blank, numbering, { step: 'konsep', at: ['on', 'ajukan'] });
    editor.dispatch(command);
    expect(editor.document.flow['series']).toBeDefined();
    editor.undo();
    expect(editor.document).toEqual(blank);
  });
});
