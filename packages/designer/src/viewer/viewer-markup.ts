// The viewer as markup: picture, buttons, a place for what is announced. The same on a server, in React and in the element.

import type { Scene } from '../model/scene/scene.ts';
import { element, escaped } from '../model/svg/element.ts';
import { heatChoices, heatWords, type HeatBy } from '../model/svg/figures.ts';
import { type HeatLevel, heatLevels } from '../model/svg/heat.ts';
import { heatWidth } from '../model/svg/overlay.ts';
import { renderSvg, type SvgOptions } from '../model/svg/render-svg.ts';
import { flowStyle } from '../model/svg/style.ts';
import { type Language, saying } from '../model/words/language.ts';

/** How a viewer is drawn. */
export interface ViewerOptions extends Pick<
  SvgOptions,
  'theme' | 'overlay' | 'figures' | 'heatBy' | 'problems' | 'changed'
> {
  /** For pages that allow only styles with their word of the day. */
  readonly nonce?: string | undefined;
}

/** What is inside a viewer. */
export function viewerMarkup(scene: Scene, { nonce, ...options }: ViewerOptions): string {
  const say = saying(scene.lang);
  const button = (action: string, sign: string, name: string): string =>
    element(
      'button',
      { type: 'button', 'data-action': action, 'aria-label': name, title: name },
      escaped(sign),
    );
  const bar = [
    button('closer', '+', say('Perbesar', 'Zoom in')),
    button('farther', '−', say('Perkecil', 'Zoom out')),
    button('whole', '⤢', say('Lihat semua', 'Show all')),
  ];
  const { figures, heatBy = 'time' } = options;
  return [
    element('style', { nonce }, `${flowStyle}\n${viewerStyle}`),
    figures ? figuresMarkup(scene.lang, heatBy, options.theme ?? 'auto') : '',
    element(
      'div',
      { class: 'stage', 'data-stage': '' },
      renderSvg(scene, { ...options, isInteractive: true, isStyled: true }),
    ),
    element('div', { class: 'bar alir-flow', 'data-theme': options.theme ?? 'auto' }, bar.join('')),
    element('div', { class: 'told', role: 'status' }, ' '),
  ].join('');
}

/** What steps are coloured by, to be chosen, and what the colours mean. Without a script it shows what was chosen at first. */
function figuresMarkup(lang: Language, heatBy: HeatBy, theme: string): string {
  const say = saying(lang);
  const choices = heatChoices(lang).map(([by, words]) =>
    element('option', { value: by, selected: by === heatBy ? '' : undefined }, escaped(words)),
  );
  const legends = heatChoices(lang).map(([by]) =>
    element(
      'ul',
      { 'data-legend': by, hidden: by === heatBy ? undefined : '' },
      heatWords(by, lang)
        .map((words, level) => element('li', {}, heatSign(heatLevels[level] ?? 0) + escaped(words)))
        .join('') || ' ',
    ),
  );
  const choose = element(
    'label',
    {},
    `${escaped(say('Warna menurut', 'Colours by'))} ${element('select', { 'data-heat': '' }, choices.join(''))}`,
  );
  return element(
    'div',
    { class: 'figures alir-flow', 'data-theme': theme, 'data-by': heatBy },
    choose +
      element(
        'details',
        {},
        element('summary', {}, escaped(say('Arti warna', 'What colours mean'))) + legends.join(''),
      ),
  );
}

/** As wide as the outline of a step of this level. */
function heatSign(heat: HeatLevel): string {
  const line = { x: 2, y: 7 - heatWidth(heat) / 2, width: 24, height: heatWidth(heat), rx: 2 };
  const drawn = element('rect', { class: `heat-fill-${heat}`, ...line });
  return element('svg', { width: 28, height: 14, 'aria-hidden': 'true' }, drawn);
}

const viewerStyle = [
  '.alir-viewer{position:relative;display:flex;flex-direction:column;overflow:hidden;height:100%;min-height:12rem}',
  '.alir-viewer .stage{width:100%;flex:1;min-height:0;overflow:auto}',
  '.alir-viewer .figures{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;padding:.25rem .5rem;background:var(--f-surface);color:var(--f-ink);border-block-end:1px solid var(--f-line-strong)}',
  '.alir-viewer .figures select{font:inherit;min-block-size:2.75rem;border:1px solid var(--f-line-strong);border-radius:.5rem;background:var(--f-surface);color:var(--f-ink)}',
  '.alir-viewer .figures :is(select,summary):focus-visible{outline:3px solid var(--f-accent);outline-offset:2px}',
  '.alir-viewer .figures[data-by=none] details{display:none}',
  '.alir-viewer summary{padding-block:.6rem;cursor:pointer}',
  '.alir-viewer .figures ul{margin:0;padding:0 0 .5rem;list-style:none}',
  '.alir-viewer .figures svg{display:inline-block;margin-inline-end:.5rem;vertical-align:middle;width:28px;height:14px;background:none}',
  ...heatLevels.map((level) => `.alir-viewer .heat-fill-${level}{fill:var(--f-heat-${level})}`),
  '.alir-viewer[data-live] .stage{overflow:hidden;touch-action:none;cursor:grab}',
  '.alir-viewer svg{display:block;background:var(--f-ground);user-select:none;-webkit-user-select:none}',
  '.alir-viewer[data-live] .stage svg{width:100%;height:100%}',
  '.alir-viewer .step{cursor:pointer}',
  '.alir-viewer .step:focus{outline:none}',
  '.alir-viewer .step:focus-visible{outline:3px solid var(--f-accent);outline-offset:4px;border-radius:8px}',
  '.alir-viewer .bar{position:absolute;inset-block-end:.5rem;inset-inline-end:.5rem;display:none;gap:.25rem}',
  '.alir-viewer[data-live] .bar{display:flex}',
  '.alir-viewer button{inline-size:2.75rem;block-size:2.75rem;font:inherit;font-size:1.25rem;border-radius:.5rem;border:1px solid var(--f-line-strong);background:var(--f-surface);color:var(--f-ink);cursor:pointer}',
  '.alir-viewer button:focus-visible{outline:3px solid var(--f-accent);outline-offset:2px}',
  '.alir-viewer .told{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}',
  '@media print{.alir-viewer .bar,.alir-viewer .figures label{display:none!important}.alir-viewer,.alir-viewer .stage{overflow:visible;height:auto}}',
].join('\n');
