import { sumedang } from './src/organisation/sumedang.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { compileFlow, indexOrganisation, parseFlow, parseForm, parseCalendars } from '@alir/engine/core';
import { calendars } from './src/calendars.ts';
import { generateScenarios } from '../../packages/engine/src/core/scenario/generate-scenarios.ts';
import { testScenarios } from '../../packages/engine/src/core/scenario/test-scenarios.ts';
const o = await sumedang();
const dir = (d) => readdirSync(d).filter(f=>!f.includes('.scenarios.')).map(f=>JSON.parse(readFileSync(d+'/'+f,'utf8')));
const defs = dir('flows').map(f=>parseFlow(f).definition!);
const forms = new Map(dir('forms').map(f=>{const {form}=parseForm(f); return [form!.form, form!]}));
const context = { forms, flows: new Map(defs.map(d=>[d.flow,d])) };
const flows = defs.map(d=>compileFlow(d, context).flow!);
const world = { organisation: indexOrganisation(o), calendars: new Map((parseCalendars([...calendars]).calendars??[]).map(c=>[c.id,c])) };
for (const flow of flows) {
  if (process.argv[2] && flow.name!==process.argv[2]) continue;
  const t=performance.now();
  const g = generateScenarios(flow, { flows, context, world, most: Number(process.argv[3]??300) });
  const r = g.file && testScenarios(g.file, { flows, world: () => world });
  console.log(flow.name, g.file?.scenarios.length, 'missed', g.missed.length, Math.round(performance.now()-t)+'ms', r?.results.filter(x=>x.failures.length).length, r && Object.entries(r.coverage!).map(([k,v])=>k+' '+v.met+'/'+v.of).join(', '));
}
