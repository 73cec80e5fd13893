// @alir/designer/templates: the shapes of flow that every regency has, and documents made of them by answers, without a screen.

export {
  type Answers,
  askedOf,
  beginFrom,
  type Beginning,
  type Drafted,
  type Question,
  type Read,
  type Template,
} from '../model/templates/template.ts';
export { templates } from '../model/templates/templates.ts';
export type { Said } from '../model/presets/preset.ts';
