// Colours of pictures: tokens `--alir-*` of the page where it has them, else these. Light, dark, the colours that somebody forces,
// and paper. What does not read style sheets sees the attributes, which are the light ones.

/** Colours by what they are for; the names are those of the tokens. */
export const light = {
  ground: '#f3f5f7',
  surface: '#ffffff',
  sunken: '#eef1f4',
  'line-strong': '#7b8896',
  ink: '#17212b',
  'ink-soft': '#4f5d6b',
  accent: '#0b5b7f',
  'accent-soft': '#e2eff5',
  'on-accent': '#ffffff',
  alarm: '#a8200d',
  'alarm-soft': '#fdeeeb',
  warn: '#7d4700',
  'warn-soft': '#fdf1dd',
  good: '#17613a',
  'good-soft': '#e6f3ea',
  'heat-0': '#3f7f9f',
  'heat-1': '#8a6d00',
  'heat-2': '#a85f00',
  'heat-3': '#c2410c',
  'heat-4': '#a8200d',
} as const;

/** What a colour is for. */
type Colour = keyof typeof light;

const dark: Readonly<Record<Colour, string>> = {
  ground: '#0f161d',
  surface: '#17212a',
  sunken: '#111a22',
  'line-strong': '#8594a2',
  ink: '#e9eef3',
  'ink-soft': '#abb8c4',
  accent: '#77c4e6',
  'accent-soft': '#173747',
  'on-accent': '#06222f',
  alarm: '#ff9c8c',
  'alarm-soft': '#3a1a16',
  warn: '#f5c47c',
  'warn-soft': '#3a2a10',
  good: '#8bd6a8',
  'good-soft': '#143222',
  'heat-0': '#77c4e6',
  'heat-1': '#d8c25a',
  'heat-2': '#f0ac4e',
  'heat-3': '#ff8f5a',
  'heat-4': '#ff6b57',
};

/** Every colour is one of two: of what is written, or of what it is written on. */
const plain = (ink: string, paper: string): Readonly<Record<Colour, string>> => ({
  ground: paper,
  surface: paper,
  sunken: paper,
  'line-strong': ink,
  ink,
  'ink-soft': ink,
  accent: ink,
  'accent-soft': paper,
  'on-accent': paper,
  alarm: ink,
  'alarm-soft': paper,
  warn: ink,
  'warn-soft': paper,
  good: ink,
  'good-soft': paper,
  'heat-0': ink,
  'heat-1': ink,
  'heat-2': ink,
  'heat-3': ink,
  'heat-4': ink,
});

const tokens = (colours: Readonly<Record<string, string>>): string =>
  Object.entries(colours)
    .map(([name, value]) => `--f-${name}:var(--alir-${name},${value})`)
    .join(';');
const fixed = (colours: Readonly<Record<string, string>>): string =>
  Object.entries(colours)
    .map(([name, value]) => `--f-${name}:${value}`)
    .join(';');

const paint = (selector: string, fill: string, stroke?: string): string => {
  const value = (name: string): string => (name === 'none' ? name : `var(--f-${name})`);
  return `${selector}{fill:${value(fill)}${stroke === undefined ? '' : `;stroke:${value(stroke)}`}}`;
};

/** The style sheet of pictures. */
export const flowStyle: string = [
  `.alir-flow{${tokens(light)};color-scheme:light dark;direction:ltr;font-family:var(--alir-font,system-ui,'Segoe UI','Noto Sans','Liberation Sans',Arial,sans-serif)}`,
  `@media (prefers-color-scheme:dark){.alir-flow[data-theme=auto]{${tokens(dark)}}}`,
  `.alir-flow[data-theme=dark]{${tokens(dark)}}`,
  `@media print{.alir-flow[data-theme]{${fixed(plain('#000', '#fff'))}}}`,
  `@media (forced-colors:active){.alir-flow[data-theme]{${fixed(plain('CanvasText', 'Canvas'))}}.alir-flow *{forced-color-adjust:none}}`,
  paint('.alir-flow .ground', 'ground'),
  paint('.alir-flow .shape', 'surface', 'line-strong'),
  paint('.alir-flow .group', 'sunken', 'line-strong'),
  paint('.alir-flow .detail', 'none', 'line-strong'),
  paint('.alir-flow .end', 'surface', 'ink'),
  paint('.alir-flow .sign', 'none', 'accent'),
  paint('.alir-flow .mark', 'none', 'ink-soft'),
  paint('.alir-flow .way', 'none', 'ink-soft'),
  paint('.alir-flow .head', 'ink-soft', 'ink-soft'),
  paint('.alir-flow .back .head', 'none', 'ink-soft'),
  paint('.alir-flow .dot', 'ink'),
  paint('.alir-flow text', 'ink'),
  paint('.alir-flow .soft', 'ink-soft'),
  paint('.alir-flow .label', 'ink', 'ground'),
  ...(['accent', 'alarm', 'warn', 'good'] as const).flatMap((tone) => [
    paint(`.alir-flow .badge.${tone} rect`, `${tone}-soft`, tone),
    `.alir-flow .badge.${tone} text{fill:var(--f-${tone})}`,
    paint(`.alir-flow .outline.${tone}`, 'none', tone),
  ]),
  ...([0, 1, 2, 3, 4] as const).map((level) =>
    paint(`.alir-flow .heat-${level}`, 'none', `heat-${level}`),
  ),
  paint('.alir-flow .badge.full rect', 'accent', 'accent'),
  '.alir-flow .badge.full text{fill:var(--f-on-accent)}',
  '@media (forced-colors:active){.alir-flow .badge.full rect,.alir-flow .outline.accent{stroke:Highlight}.alir-flow .badge.full rect{fill:Highlight}.alir-flow .badge.full text{fill:HighlightText}}',
].join('\n');
