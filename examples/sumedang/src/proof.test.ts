// The flows of the regency, proven with its organisation: nothing is found, and the week in which the secretary is away is.

import { readdirSync, readFileSync } from 'node:fs';
import {
  compileFlow,
  indexOrganisation,
  parseFlow,
  parseForm,
  say,
  type FlowDefinition,
} from '@alir/engine/core';
import { applyPatch, houseRules, verifyFlow, type Finding } from '@alir/engine/verify';
import { describe, expect, test } from 'vitest';
import { sumedang } from './organisation/sumedang.ts';

const filesIn = (name: string): unknown[] =>
  readdirSync(new URL(`../${name}/`, import.meta.url)).map((file): unknown =>
    JSON.parse(readFileSync(new URL(`../${name}/${file}`, import.meta.url), 'utf8')),
  );
const flows = filesIn('flows').flatMap((one) => parseFlow(one).definition ?? []);
const forms = new Map(
  filesIn('forms').flatMap((one) => {
    const { form } = parseForm(one);
    return form ? [[form.form, form] as const] : [];
  }),
);
const organisation = indexOrganisation(await sumedang());
const year = { organisation, from: '2026-01-01', until: '2026-12-31' };

function proven(definition: FlowDefinition): readonly Finding[] {
  const context = { forms, flows: new Map([...flows, definition].map((one) => [one.flow, one])) };
  const { flow, problems } = compileFlow(definition, context);
  if (!flow) throw new Error(JSON.stringify(problems));
  return verifyFlow(flow, context, { people: year, rules: houseRules }).findings;
}

describe('proof with the people of Sumedang', () => {
  test.each(flows)(
    '[P8] $flow raises nothing, whatever the day and by the rules of the house',
    (definition) => {
      expect(proven(definition)).toEqual([]);
    },
  );

  test('[P23] a personnel decree that the secretary has to sign would not be finished between 12 and 20 March', () => {
    const letters = flows.find(({ flow }) => flow === 'surat-keluar');
    const path = '/states/menunggu-tanda-tangan-kepegawaian/task/assign';
    const changed = parseFlow(
      applyPatch(letters, [{ op: 'replace', path, value: { position: 'sekda' } }]),
    ).definition;
    if (!changed) throw new Error('the change does not parse');
    const [found, ...others] = proven(changed);
    expect(others).toEqual([]);
    expect(found && say(found.code, found.params, 'id')).toBe(
      'Dari 12 Maret 2026 sampai 20 Maret 2026 “Menunggu tanda tangan (kepegawaian)” tidak dapat selesai: “Sekretaris Daerah” hanya dijabat pelaksana yang tidak berwenang. Teruskan ke atasan.',
    );
    expect(found?.scenario?.at).toBe('2026-03-12T08:00:00+07:00');
    // The proposed change is taken: after a working day it goes to the regent, and it can be published.
    const mended = parseFlow(applyPatch(changed, found?.fix ?? [])).definition;
    expect(mended && proven(mended)).toEqual([]);
  });
});
