import { DatabaseSync, StatementSync } from 'node:sqlite';
import { mkdtempSync } from 'node:fs';
import { sqlite } from '../src/adapters/sqlite/index.ts';
import { createEngine, usersDirectory } from '../src/index.ts';
import { chain, note, people, stepNames } from './chain.ts';
const T = new Map<string, [number, number]>();
let w: any[][] | null = null; const txs: any[][] = [];
const key = (sql: string) => sql.replace(/\s+/g,' ').slice(0, 50);
const add = (k: string, t: number) => { const e = T.get(k) ?? [0,0]; T.set(k,[e[0]+1,e[1]+t]); };
for (const m of ['run','get','all'] as const) { const o = StatementSync.prototype[m] as any; (StatementSync.prototype as any)[m] = function (...a: any[]) { const sql=(this as any).sourceSQL; if (m==='run'){ if(/^begin/.test(sql)) w=[]; else if(/^commit/.test(sql)) {if(w)txs.push(w)} else w?.push([sql,a]); } const t=performance.now(); try { return o.apply(this,a);} finally { add(m+' '+key(sql), performance.now()-t);} }; }
const dir = mkdtempSync('/tmp/alir-i-');
async function go(n: number, path: string) {
  const engine = await createEngine({ store: sqlite(path), directory: usersDirectory(people), flows: [chain] });
  const flow = engine.flow('chain'); let next = 0;
  const lane = async () => { while (next++ < n) { const s: any = await flow.start({ data: { amount: 10 }, by: 'boss' }); for (const name of stepNames) await flow.complete(`${s.instance}/${name}#1`, 'ok', { by: 'boss', data: { note } }); } };
  const b = performance.now(); await Promise.all(Array.from({ length: 1 }, lane)); const s = performance.now()-b; await engine.close(); return s;
}
function show(title: string, ms: number){ console.log(title, 'total', ms.toFixed(0), 'per step µs', (ms*1000/1500).toFixed(0)); let sum=0; for (const [,[,t]] of T) sum+=t; console.log('  in sqlite', sum.toFixed(0)); for (const [k,[c,t]] of [...T].sort((a,b)=>b[1][1]-a[1][1]).slice(0,7)) console.log(t.toFixed(0).padStart(6),'ms', String(c).padStart(6), (t*1000/c).toFixed(0).padStart(6)+'µs', k); }
await go(300, dir+'/w.db');
for (const r of [1,2]) { T.clear(); txs.length=0; show('engine', await go(300, dir+`/a${r}.db`)); 
 const st = sqlite(dir+`/b${r}.db`); await st.migrate(); await st.close(); const db = new DatabaseSync(dir+`/b${r}.db`); db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 16000');
 const mine=[...txs]; T.clear(); const P=new Map(); const p=(s:string)=>{let x=P.get(s); if(!x){x=db.prepare(s);P.set(s,x)} return x;};
 const b=performance.now(); for(const t of mine){ p('begin immediate').run(); for(const [s,a] of t) p(s).run(...a); p('commit').run(); } show('bare '+mine.length, performance.now()-b); db.close(); }
