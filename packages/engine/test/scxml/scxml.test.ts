// SCXML says what our control words mean, and a suite of others says whether they do (docs/reference/scxml.md).

import { expect, test } from 'vitest';
import type { Flow } from '../../src/core/compile/flow.ts';
import { encodedKernel } from '../../src/core/kernel/encoded/encoded-kernel.ts';
import type { Kernel } from '../../src/core/kernel/kernel.ts';
import { importScxml } from './import-scxml.ts';
import { runCase } from './run-case.ts';
import { allCases } from './suite.ts';
import kept from './verdicts.json' with { type: 'json' };
import { verdicts, type Verdicts } from './verdicts.ts';

const found = verdicts();

const ofKind = (kind: string, among: Verdicts = found): Verdicts =>
  Object.fromEntries(Object.entries(among).filter(([, verdict]) => verdict.kind === kind));

test('[K11] every case of the SCXML suite that a flow has the words for rests where SCXML says', () => {
  expect(ofKind('failed')).toEqual({});
  expect(Object.keys(ofKind('passed')).length).toBeGreaterThan(40);
});

test('[K11] what becomes of each case is kept (mend with: pnpm generate)', () => {
  expect(found).toEqual(kept);
});

test('[K12] on the explorer’s kernel they rest in the same places', () => {
  expect(verdicts(explorers)).toEqual(found);
});

function explorers(flow: Flow): Kernel {
  const nodes = [...flow.nodes.values()];
  return encodedKernel({
    initial: flow.definition.initial,
    top: nodes.filter(({ parent }) => parent === null),
    on: flow.on,
    keys: nodes.map(({ key }) => key),
    resumable: new Set(),
  });
}

test('[K11] a kernel that stays where it is passes no case in which something moves', () => {
  const lazy = ({ kernel }: Flow): Kernel => ({
    ...kernel,
    step: (configuration, _trigger, data) => ({ configuration, data, trail: [], looped: false }),
  });
  const moving = allCases().filter(({ name, script }) => {
    const places = script.events.map(({ nextConfiguration }) => nextConfiguration);
    const rests = [script.initialConfiguration, ...places].map((leaves) => leaves.join());
    return found[name]?.kind === 'passed' && new Set(rests).size > 1;
  });
  expect(moving.length).toBeGreaterThan(25);
  for (const one of moving) expect(runCase(one, lazy).kind, one.name).toBe('failed');
});

const two = '<state id="a"/><state id="b"/>';
const of = (inside: string): string => `<state id="a">${inside}</state><state id="b"/>`;
const regions = (one: string, other: string): string =>
  `<parallel id="p"><state id="r">${one}</state><state id="s">${other}</state></parallel><state id="b"/>`;
const go = (source: string, target: string): string =>
  `<state id="${source}"><transition event="e" target="${target}"/></state>`;

const foreign: readonly (readonly [word: string, document: string])[] = [
  ['`<history>`', of('<history id="h"><transition target="c"/></history><state id="c"/>')],
  ['`<invoke>`', of('<invoke src="x"/>')],
  ['`<send>`', of('<transition event="e" target="b"><send event="f"/></transition>')],
  [
    '`<send delay>`',
    of('<transition event="e" target="b"><send event="f" delay="1s"/></transition>'),
  ],
  ['`<raise>`', of('<transition event="e" target="b"><raise event="f"/></transition>')],
  ['`<cancel>`', of('<transition event="e" target="b"><cancel sendid="f"/></transition>')],
  ['`<script>`', of('<transition event="e" target="b"><script>f()</script></transition>')],
  ['`<if>`', of('<transition event="e" target="b"><if cond="true"/></transition>')],
  [
    '`<foreach>`',
    of('<transition event="e" target="b"><foreach array="x" item="y"/></transition>'),
  ],
  ['`<onentry>`', of('<onentry><assign location="x" expr="1"/></onentry>')],
  ['`<onexit>`', of('<onexit><assign location="x" expr="1"/></onexit>')],
  ['`<donedata>`', `${two}<final id="c"><donedata/></final>`],
  ['`type="internal"`', of('<transition event="e" target="c" type="internal"/><state id="c"/>')],
  ['a transition without event and target', of('<transition cond="true"/>')],
  ['several targets', of('<transition event="e" target="a b"/>')],
  ['a target that is not there', of('<transition event="e" target="z"/>')],
  ['several initial states', `<state id="c" initial="a b">${two}</state>`],
  ['`In()`', of('<transition event="e" target="b" cond="In(\'b\')"/>')],
  ['`_event`', of('<transition event="e" target="b" cond="_event.data == 1"/>')],
  ['ECMAScript beyond whole numbers', of('<transition event="e" target="b" cond="Math.pi > 3"/>')],
  [
    '`<assign>` to what is not declared',
    of('<transition event="e" target="b"><assign location="x" expr="1"/></transition>'),
  ],
  ['`<data src>`', `<datamodel><data id="x" src="file:x"/></datamodel>${two}`],
  ['content of `<data>`', `<datamodel><data id="x">1</data></datamodel>${two}`],
  ['`error.*`', of('<transition event="error.execution" target="b"/>')],
  ['`done.*` of another state', of('<transition event="done.state.b" target="b"/>')],
  ['`<x:word>`', of('<x:word/>')],
  ['`<state x:word>`', '<state id="a" x:word="1"/>'],
  ['a parallel of less than two', '<parallel id="p"><state id="a"/></parallel>'],
  [
    'one event that a region answers where it is, and a state around the parallel',
    `<parallel id="p"><transition event="e" target="b"/><state id="r"><transition event="e"/></state><state id="s"/></parallel><state id="b"/>`,
  ],
  ['a transition of the document', '<transition event="e" target="a"/><state id="a"/>'],
];

test.each(foreign)('[K13] the importer names what a flow has no word for: %s', (word, inside) => {
  const imported = importScxml(`<scxml xmlns:x="urn:x">${inside}</scxml>`, []);
  expect(imported).toEqual({ foreign: [word] });
});

test('[K13] a region that goes to itself leaves the others, and goes before its parallel, as SCXML has it', () => {
  const own = '<transition event="again" target="b"/>';
  const inside = regions(
    '<transition event="again" target="r"/><state id="c"/>',
    `${go('d', 'f')}<state id="f"/>`,
  ).replace('</parallel>', `${own}</parallel>`);
  const steps = [
    ['e', ['c', 'f']],
    ['again', ['c', 'd']],
  ] as const;
  const events = steps.map(([name, nextConfiguration]) => ({ event: { name }, nextConfiguration }));
  const script = { initialConfiguration: ['c', 'd'], events };
  const document = `<scxml>${inside}</scxml>`;
  expect(runCase({ name: 'again', document, script })).toEqual({ kind: 'passed', leftOut: [] });
});

test('[K13] ECMAScript that CEL would read otherwise is not taken over', () => {
  const withCond = (cond: string) =>
    importScxml(
      `<scxml><datamodel><data id="i" expr="1"/></datamodel>${of(
        `<transition event="e" target="b" cond="${cond}"/>`,
      )}</scxml>`,
      [],
    );
  for (const cond of [
    'i++ === 1',
    'i / 2 === 1',
    'i === 1.5',
    'i === 010',
    'f(i)',
    'has(i)',
    'Math.pow(i, i) === 1',
    'i = 1',
    'i[0]',
    '',
  ])
    expect(withCond(cond), cond).toEqual({ foreign: ['ECMAScript beyond whole numbers'] });
  expect(withCond('Math.pow(i, 2) === 4 || i === undefined')).toHaveProperty(
    'flow.states.x-a.on.x-e.0.guard',
    '( data.i * data.i ) == 4 || ! has ( data.i )',
  );
  expect(withCond('!(i * 2 - 1 !== 1) &amp;&amp; i &lt; 3')).toHaveProperty(
    'flow.states.x-a.on.x-e.0.guard',
    '! ( data.i * 2 - 1 != 1 ) && data.i < 3',
  );
});
