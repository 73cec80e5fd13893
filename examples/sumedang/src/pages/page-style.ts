/** The colours of the inbox, for pages without it. */
export const pageStyle = `
:root { color-scheme: light; --ink: #17212b; --soft: #4f5d6b; --line: #d9dee4; --ground: #f3f5f7; --surface: #fff;
  --accent: #0b5b7f; --accent-soft: #e2eff5; --warn: #7d4700; --warn-soft: #fdf1dd; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.45;
  font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif; }
.contoh { margin: 0; padding: .3rem 1rem; text-align: center; font-size: .8125rem; font-weight: 600;
  color: var(--warn); background: var(--warn-soft); }
main { max-width: 46rem; margin: 0 auto; padding: 1.25rem 1rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: .5rem 0; }
h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; color: var(--soft); }
p { margin: .5rem 0; }
.soft { color: var(--soft); }
a { color: var(--accent); }
a.back { display: inline-flex; align-items: center; min-height: 2.75rem; }
button, .button { font: inherit; cursor: pointer; border: 1px solid #7b8896; border-radius: .5rem; background: var(--surface);
  color: var(--ink); padding: .55rem .9rem; min-height: 2.75rem; text-decoration: none; display: inline-block; }
button.primary, .button.primary { background: var(--accent); border-color: var(--accent); color: #fff; font-weight: 600; }
input, select { font: inherit; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid #7b8896; border-radius: .5rem;
  background: var(--surface); color: var(--ink); max-width: 100%; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; background: var(--surface); }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border: 1px solid var(--line); font-size: .875rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.alarm { color: var(--warn); background: var(--warn-soft); padding: .5rem .75rem; border-radius: .5rem; }
.count { font-variant-numeric: tabular-nums; text-align: right; }
.wide { overflow-x: auto; }
@media (max-width: 40rem) {
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stack, .stack tbody, .stack tr, .stack td { display: block; border: 0; padding: 0; }
  .stack tr { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .75rem; margin-bottom: .5rem; }
  .stack td { padding: .125rem 0; text-align: left; }
  .stack td[data-label]::before { content: attr(data-label) ': '; color: var(--soft); }
}
.message { padding: .75rem 1rem; border-radius: .5rem; background: var(--accent-soft); }
@page { size: 215mm 330mm; margin: 15mm; }
@media print {
  a.back, button, a.button { display: none; }
  body { background: #fff; } main { max-width: none; padding: 0; } .contoh { background: none; padding: 0; }
  thead { display: table-header-group; } tr { break-inside: avoid; } h1, h2 { break-after: avoid; }
}
`;
