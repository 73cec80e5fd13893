// The smallest flows that show something to a proof, and how what it finds is read.

import { compileFlow, parseFlow, parseForm, type CompileContext } from '../../src/core/index.ts';
import type { FlowDefinition } from '../../src/core/format/flow-types.generated.ts';
import type { FormDefinition } from '../../src/core/forms/form-types.generated.ts';
import {
  verifyFlow,
  type Finding,
  type Verification,
  type VerifyOptions,
} from '../../src/core/verify/verify.ts';

/** A state with a task whose outcomes lead on. */
export const step = (on: object, more: object = {}, task: object = {}): object => ({
  task: {
    title: 'T',
    assign: { role: 'boss' },
    due: 'work:P3D',
    outcomes: Object.fromEntries(
      Object.keys(on)
        .filter((name) => !name.startsWith('flow:'))
        .map((name) => [name, { label: name }]),
    ),
    ...task,
  },
  on,
  ...more,
});

export const end = { type: 'final' };

const properties = {
  jenis: { enum: ['a', 'b', 'c'] },
  nilai: { type: 'integer' },
  biaya: { type: 'string', format: 'decimal' },
  tanggal: { type: 'string', format: 'date' },
  daftar: { type: 'array', maxItems: 5, items: { type: 'string' } },
  ada: { type: 'boolean' },
  catatan: { type: 'string' },
};

export interface Given {
  readonly required?: readonly string[];
  readonly forms?: readonly FormDefinition[];
  readonly more?: object;
  readonly limit?: number;
  /** Other flows. */
  readonly flows?: readonly FlowDefinition[];
  readonly options?: VerifyOptions;
  /** Fields of the data besides the usual ones. */
  readonly fields?: Readonly<Record<string, object>>;
}

export function verify(states: object, given: Given = {}): Verification {
  const { forms = [], flows = [], limit, options = {} } = given;
  const context = {
    flows: new Map(flows.map((one) => [one.flow, one])),
    forms: new Map(forms.map((one) => [one.form, one])),
  };
  const definition = definitionOf(states, given);
  return verified(definition, context, limit === undefined ? options : { ...options, limit });
}

/** A flow of these states. */
export function definitionOf(
  states: object,
  { required = [], forms = [], more = {}, fields = {} }: Given = {},
): FlowDefinition {
  // Fields that the flow does not speak of are none of it.
  const spoken = JSON.stringify([states, required, forms, more]);
  const used = Object.entries(properties).filter(([field]) => spoken.includes(field));
  const { definition, problems } = parseFlow({
    flow: 'f',
    version: 1,
    title: 'F',
    data: {
      type: 'object',
      additionalProperties: false,
      required,
      properties: { ...Object.fromEntries(used), ...fields },
    },
    initial: 'mulai',
    states,
    ...more,
  });
  if (!definition) throw new Error(JSON.stringify(problems));
  return definition;
}

/** What the compiler reports, and what the proof finds. */
export function verified(
  definition: FlowDefinition,
  context: CompileContext,
  options: VerifyOptions = {},
): Verification {
  const { flow, problems } = compileFlow(definition, context);
  const found = problems.map((problem): Finding => ({
    ...problem,
    way: null,
    scenario: null,
    fix: null,
  }));
  if (!flow) return { findings: found, size: 0, isComplete: false };
  const { findings, ...rest } = verifyFlow(flow, context, options);
  return { findings: [...found, ...findings], ...rest };
}

export const told = ({ findings }: Verification): string[] =>
  findings.map(({ code, pointer }) => `${code} ${pointer}`);

export function finding({ findings }: Verification, code: Finding['code']): Finding {
  const found = findings.find((one) => one.code === code);
  if (!found) throw new Error(`no ${code} in ${JSON.stringify(findings)}`);
  return found;
}

/** The way of a finding as text: what happened, and where that led. */
export const way = ({ way: steps }: Finding): string[] =>
  (steps ?? []).map(({ trigger, configuration }) => {
    const name = trigger === null ? 'start' : 'name' in trigger ? trigger.name : trigger.kind;
    return `${name}: ${configuration.join(' ')}`;
  });

export const form = (fields: readonly object[]): FormDefinition => {
  const { form: parsed, problems } = parseForm({
    form: 'isian',
    sections: [{ fields }],
  });
  if (!parsed) throw new Error(JSON.stringify(problems));
  return parsed;
};
