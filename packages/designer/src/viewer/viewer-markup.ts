// The viewer as markup: picture, buttons, a place for what is announced. The same on a server, in React and in the element.

import type { Scene } from '../model/scene/scene.ts';
import { element, escaped } from '../model/svg/element.ts';
import { renderSvg, type SvgOptions } from '../model/svg/render-svg.ts';
import { flowStyle } from '../model/svg/style.ts';
import { saying } from '../model/words/language.ts';

/** How a viewer is drawn. */
export interface ViewerOptions extends Pick<
  SvgOptions,
  'theme' | 'overlay' | 'problems' | 'changed'
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
  return [
    element('style', { nonce }, `${flowStyle}\n${viewerStyle}`),
    element(
      'div',
      { class: 'stage', 'data-stage': '' },
      renderSvg(scene, { ...options, isInteractive: true, isStyled: true }),
    ),
    element('div', { class: 'bar alir-flow', 'data-theme': options.theme ?? 'auto' }, bar.join('')),
    element('div', { class: 'told', role: 'status' }, ' '),
  ].join('');
}

const viewerStyle = [
  '.alir-viewer{position:relative;display:block;overflow:hidden;height:100%;min-height:12rem}',
  '.alir-viewer .stage{width:100%;height:100%;overflow:auto}',
  '.alir-viewer[data-live] .stage{overflow:hidden;touch-action:none;cursor:grab}',
  '.alir-viewer svg{display:block;background:var(--f-ground);user-select:none;-webkit-user-select:none}',
  '.alir-viewer[data-live] svg{width:100%;height:100%}',
  '.alir-viewer .step{cursor:pointer}',
  '.alir-viewer .step:focus{outline:none}',
  '.alir-viewer .step:focus-visible{outline:3px solid var(--f-accent);outline-offset:4px;border-radius:8px}',
  '.alir-viewer .bar{position:absolute;inset-block-end:.5rem;inset-inline-end:.5rem;display:none;gap:.25rem}',
  '.alir-viewer[data-live] .bar{display:flex}',
  '.alir-viewer button{inline-size:2.75rem;block-size:2.75rem;font:inherit;font-size:1.25rem;border-radius:.5rem;border:1px solid var(--f-line-strong);background:var(--f-surface);color:var(--f-ink);cursor:pointer}',
  '.alir-viewer button:focus-visible{outline:3px solid var(--f-accent);outline-offset:2px}',
  '.alir-viewer .told{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}',
  '@media print{.alir-viewer .bar{display:none!important}.alir-viewer,.alir-viewer .stage{overflow:visible;height:auto}}',
].join('\n');
