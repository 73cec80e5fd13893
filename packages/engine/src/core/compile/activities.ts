// What a state owns: task, fan-out, call, deadline.

import { USUAL_PRIORITY } from '../activities/priority.ts';
import { nearestParam } from '../format/nearest-word.ts';
import type * as written from '../format/flow-types.generated.ts';
import { compileForm, type CompiledForm, type FormUse } from '../forms/compile-form.ts';
import type { JsonSchema } from '../json.ts';
import { qualifyRefs, type Compilation, type Names } from './compilation.ts';
import type { CompiledCall, CompiledEach, CompiledTask, Due, Outcome } from './flow.ts';
import { outputSchema } from './output-schema.ts';
import { compileAllocation } from './allocation.ts';
import { compilePrivileges } from './privileges.ts';
import { compileSigning, namesSeveral } from './signing.ts';
import { compileAssign } from './people.ts';
import type { RawNode } from './tree.ts';

export function compileTask(
  compilation: Compilation,
  node: RawNode,
  task: written.TaskDefinition,
  names: Names,
): CompiledTask {
  const pointer = `${node.pointer}/task`;
  const signing = compileSigning(compilation, task, pointer, names);
  const outcomes = new Map<string, Outcome>();
  for (const [name, definition] of Object.entries(task.outcomes)) {
    const at = `${pointer}/outcomes/${name}`;
    outcomes.set(name, {
      name,
      definition,
      input: definition.input ? compilation.validator(definition.input, `${at}/input`) : null,
    });
    if (!node.definition.on || !Object.hasOwn(node.definition.on, name)) {
      compilation.report('OUTCOME_UNHANDLED', at, { outcome: name, state: node.key });
    }
  }
  return {
    title: task.title,
    assign:
      signing || namesSeveral(task.assign)
        ? null
        : compileAssign(compilation, task.assign, `${pointer}/assign`, names),
    signing,
    allocation: compileAllocation(compilation, task, pointer, names),
    priority: compilePriority(compilation, task.priority, pointer, names),
    can: compilePrivileges(compilation, task, pointer, names),
    form:
      task.form === undefined
        ? null
        : findForm(compilation, task.form, pointer, {
            outcomes: Object.keys(task.outcomes),
            ballot: task.ballot,
          }),
    outcomes,
  };
}

/** That of the task, else of the flow. */
function compilePriority(
  compilation: Compilation,
  own: written.Priority | undefined,
  task: string,
  names: Names,
): CompiledTask['priority'] {
  const given = own ?? compilation.definition.priority;
  if (given === undefined) return USUAL_PRIORITY;
  if (typeof given === 'number') return given;
  const pointer = `${own === undefined ? '' : task}/priority/from`;
  // What the flow says is said of every task, and sees what is there in all of them.
  const sight = own === undefined ? {} : names;
  return { from: compilation.expression(given.from, pointer, 'integer', sight), pointer };
}

/** The form of this name, held against the data and what it is used for; or what is wrong with it. */
export function findForm(
  compilation: Compilation,
  name: string,
  pointer: string,
  use: Omit<FormUse, 'data'>,
): CompiledForm | null {
  const definition = compilation.context.forms.get(name);
  if (!definition) {
    compilation.report('FORM_UNKNOWN', `${pointer}/form`, {
      form: name,
      ...nearestParam(name, compilation.context.forms.keys()),
    });
    return null;
  }
  const { form, problems } = compileForm(
    definition,
    { ...use, data: compilation.definition.data },
    compilation.dataOf,
  );
  for (const problem of problems)
    compilation.problems.push({ ...problem, file: `forms/${name}.json` });
  return form;
}

export function compileEach(
  compilation: Compilation,
  node: RawNode,
  each: written.EachDefinition,
  names: Names,
): CompiledEach {
  const pointer = `${node.pointer}/each`;
  const list = compilation.expression(each.in, `${pointer}/in`, 'list', names);
  const item = itemSchema(compilation, node, list.schema);
  const inside: Names = { ...names, variables: { ...names.variables, [each.as]: item } };
  const child =
    each.flow === compilation.definition.flow
      ? compilation.definition
      : compilation.context.flows.get(each.flow);
  if (!child)
    compilation.report('FLOW_UNKNOWN', `${pointer}/flow`, {
      flow: each.flow,
      ...nearestParam(each.flow, compilation.context.flows.keys()),
    });
  const given = compilation.assigned(
    each.with,
    `${pointer}/with`,
    inside,
    child ? qualifyRefs(child.data, child.flow) : undefined,
  );
  for (const field of child ? requiredOf(child.data) : []) {
    if (!Object.hasOwn(each.with ?? {}, field))
      compilation.report('WITH_MISSING', `${pointer}/with`, { field, flow: each.flow });
  }
  return {
    in: list,
    as: each.as,
    key: compilation.expression(each.key, `${pointer}/key`, 'string', inside),
    flow: each.flow,
    with: given,
    waits:
      each.waits === undefined
        ? null
        : compilation.expression(each.waits, `${pointer}/waits`, 'boolean', inside),
    done: doneOf(
      compilation,
      each.done,
      pointer,
      childrenNames(compilation, node, each, list.schema),
    ),
    rest: each.rest ?? 'cancel',
    shared:
      each.shared === undefined
        ? null
        : compilation.expression(each.shared, `${pointer}/shared`, 'boolean', names),
  };
}

function doneOf(
  compilation: Compilation,
  done: written.EachDefinition['done'],
  pointer: string,
  names: Names,
): CompiledEach['done'] {
  if (done === undefined || done === 'all') return 'all';
  if (done === 'any' || done === 'manual' || typeof done === 'number') return done;
  return compilation.expression(done, `${pointer}/done`, 'boolean', names);
}

/** Names for rules that see `children`. */
export function childrenNames(
  compilation: Compilation,
  node: RawNode,
  each: written.EachDefinition,
  list: JsonSchema,
): Names {
  const child =
    each.flow === compilation.definition.flow
      ? compilation.definition
      : compilation.context.flows.get(each.flow);
  const children: JsonSchema = {
    type: 'array',
    maxItems: mostChildren(node, list),
    items: {
      type: 'object',
      required: ['key', 'item', 'status', 'waits', 'read', 'result', 'output'],
      additionalProperties: false,
      properties: {
        key: { type: 'string' },
        item: itemSchema(compilation, node, list),
        status: { enum: ['open', 'done', 'cancelled'] },
        waits: { type: 'boolean' },
        read: { type: 'boolean' },
        result: { type: ['string', 'null'] },
        output: {
          anyOf: [
            child ? outputSchema(compilation, child) : { type: 'object', properties: {} },
            { type: 'null' },
          ],
        },
      },
    },
  };
  return { variables: { children }, item: itemSchema(compilation, node, list) };
}

/** Items of the list; where the list is written empty, those that an action appends. */
function itemSchema(compilation: Compilation, node: RawNode, list: JsonSchema): JsonSchema {
  const items = list['items'];
  if (isSchema(items) && Object.keys(items).length > 0) return items;
  for (const input of appendInputs(node)) {
    if (isSchema(input['items'])) return input['items'];
  }
  return {};
}

/** The most children a rule may have to walk over. */
function mostChildren(node: RawNode, list: JsonSchema): number {
  const bounds = [list, ...appendInputs(node)]
    .map((schema) => schema['maxItems'])
    .filter((most) => typeof most === 'number');
  return bounds.length > 0
    ? Math.max(
        1,
        bounds.reduce((sum, most) => sum + most, 0),
      )
    : 100;
}

function appendInputs(node: RawNode): JsonSchema[] {
  return Object.values(node.definition.on ?? {}).flatMap((transitions) => {
    const list =
      typeof transitions === 'string'
        ? []
        : Array.isArray(transitions)
          ? transitions
          : [transitions];
    return list.flatMap((one) => (one.append !== undefined && one.input ? [one.input] : []));
  });
}

export function compileCall(
  compilation: Compilation,
  node: RawNode,
  call: written.CallDefinition,
  names: Names,
): CompiledCall {
  return {
    definition: call,
    with: compilation.assigned(call.with, `${node.pointer}/call/with`, names),
  };
}

/** Deadline of the task, else of the state. */
export function compileDue(
  compilation: Compilation,
  { definition: { task, due: own }, pointer }: RawNode,
  names: Names,
): Due | null {
  const due = task?.due ?? own;
  if (due === undefined) return null;
  if (typeof due === 'string') return { duration: due };
  const from = `${pointer}${task?.due === undefined ? '' : '/task'}/due/from`;
  return { from: compilation.expression(due.from, from, 'instant', names) };
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that data of this schema must have. */
export function requiredOf(schema: JsonSchema): string[] {
  const list = schema['required'];
  return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
}
