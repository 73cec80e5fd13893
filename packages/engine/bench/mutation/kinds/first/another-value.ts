// Flows that run, and remember, hand on or demand something else.

import type { FormDefinition } from '../../../../src/core/forms/form-types.generated.ts';
import { inForms, ofFirstSet, type Operator } from '../../operator.ts';
import {
  has,
  isRecord,
  named,
  sites,
  taskSites,
  type Change,
  type Json,
  type Site,
} from '../../sites.ts';
import { withAnotherField } from '../another-field.ts';

const ofForms = inForms('first set');

const SETTING = ['set', 'with', 'output', 'join'];

export const anotherValue: readonly Operator[] = [
  ofFirstSet('value of another field', (flow) =>
    sites(flow)
      .filter(({ path }) => path[0] !== 'data' && SETTING.includes(path.at(-2) ?? ''))
      .flatMap((site) => withAnotherField(flow, site)),
  ),
  ofFirstSet('key or summary of another field', (flow) =>
    sites(flow)
      .filter(({ path }) => path.length === 2 && ['keys', 'summary'].includes(path[0] ?? ''))
      .flatMap((site) => withAnotherField(flow, site)),
  ),
  ofFirstSet('confidentiality otherwise', (flow) =>
    named(flow, 'confidential').flatMap((site) => [
      { site, value: undefined },
      { site, value: `!(${String(site.value)})` },
    ]),
  ),
  ofFirstSet('another demand at the start', (flow) =>
    schemaSites(flow, 'required').flatMap((site) =>
      (Array.isArray(site.value) ? site.value : []).map((_, at) => without(site, at)),
    ),
  ),
  ofFirstSet('limit of a field', (flow) => [
    ...[...LIMITS].flatMap((word) => schemaSites(flow, word)).flatMap(mistyped),
    ...schemaSites(flow, 'pattern').map((site) => ({ site, value: undefined })),
    ...schemaSites(flow, 'enum').flatMap((site) =>
      Array.isArray(site.value) && site.value.length > 1
        ? site.value.map((_, at) => without(site, at))
        : [],
    ),
  ]),
  ofFirstSet('length of a text', (flow) =>
    ['maxLength', 'minLength'].flatMap((word) => schemaSites(flow, word)).flatMap(mistyped),
  ),
  ofFirstSet('form of another task', (flow) => {
    const forms = named(flow, 'form').filter(({ value }) => typeof value === 'string');
    const names = [...new Set(forms.map(({ value }) => value))];
    return forms.flatMap((site) => {
      const other = names[(names.indexOf(site.value) + 1) % names.length];
      return [
        { site, value: undefined },
        ...(other === undefined || other === site.value ? [] : [{ site, value: other }]),
      ];
    });
  }),
  ofForms('field of a form demanded or not', (form, flow) =>
    fieldSites(form).flatMap((site) => {
      const { value } = site;
      if (!isRecord(value)) return [];
      const { requiredFor, ...rest } = value;
      if (Array.isArray(requiredFor))
        return requiredFor.map((_, at) => {
          const fewer = requiredFor.filter((__, index) => index !== at);
          return { site, value: fewer.length > 0 ? { ...rest, requiredFor: fewer } : rest };
        });
      const outcome = firstOutcomeOf(flow, form.form);
      if (outcome === null || (has(value, 'access') && value['access'] !== 'write')) return [];
      return [{ site, value: { ...value, requiredFor: [outcome] } }];
    }),
  ),
];

const LIMITS = ['minItems', 'maxItems', 'minimum', 'maximum'];

/** Words of the schemas of data, inputs and ballots; no names of fields. */
const schemaSites = (flow: Json, word: string): Site[] =>
  sites(flow).filter(
    ({ path }) =>
      path.at(-1) === word &&
      path.at(-2) !== 'properties' &&
      path.at(-2) !== '$defs' &&
      (path[0] === 'data' || path.includes('input') || path.includes('ballot')),
  );

/** The last digit is lost; of one digit alone it is off by one, to the narrower side. */
function mistyped(site: Site): Change[] {
  const { value, path } = site;
  if (typeof value !== 'number') return [];
  const isLeast = path.at(-1)?.startsWith('min') ?? false;
  const other = Math.abs(value) >= 10 ? Math.trunc(value / 10) : value + (isLeast ? 1 : -1);
  return other < 0 && value >= 0 ? [] : [{ site, value: other }];
}

const without = (site: Site, at: number): Change => ({
  site,
  value: Array.isArray(site.value) ? site.value.filter((_, index) => index !== at) : undefined,
});

const fieldSites = (form: FormDefinition): Site[] =>
  sites(JSON.parse(JSON.stringify(form))).filter(
    ({ path, value }) => path.at(-2) === 'fields' && has(value, 'field'),
  );

/** An outcome for which a form is handed in; `start` where it is the form of the start alone. */
function firstOutcomeOf(flow: Json, form: string): string | null {
  for (const { value } of taskSites(flow)) {
    const task = has(value, 'task') ? value['task'] : null;
    if (has(task, 'form', 'outcomes') && task['form'] === form && isRecord(task['outcomes']))
      return Object.keys(task['outcomes'])[0] ?? null;
  }
  return named(flow, 'form').some(({ path, value }) => path[0] === 'start' && value === form)
    ? 'start'
    : null;
}
