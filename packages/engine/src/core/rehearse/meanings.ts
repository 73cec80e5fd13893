// What the texts of a flow's data name: a position or a unit. Nobody writes it down, but expressions say it: what is
// handed to `superior(…)` is a position, what `unit(…)` gives is a unit, and so is what it is compared with.

import type { Assign, Flow, FlowNode, SeatSource, Value } from '../compile/flow.ts';
import { parseExpression, partsOf, type Ast } from '../expr/parse-expression.ts';

/** What a text names; of a date, on which side of now it is asked for. */
export type Meaning = 'position' | 'unit' | 'past' | 'future';

/** By place, `penerima[].jabatan`; places of what is handed in begin with `event`. */
export type Meanings = ReadonlyMap<string, Meaning>;

const positionsAsked = ['superior', 'manager', 'unit', 'filled', 'title', 'related'];
/** A number is drawn from the book of a unit. */
const numbersDrawn = ['number', 'reserve'];
const unitsAsked = ['head', 'secretary', 'parent', 'nearest', 'relatedBy'];
const positionsGiven = ['superior', 'manager', 'head', 'secretary', 'relatedBy'];
const unitsGiven = ['unit', 'parent', 'nearest', 'related'];

/** Once round for each step that a meaning may be handed on. */
const ROUNDS = 4;

/** @param flows - those that it may start, by name */
export function meaningsOf(
  flow: Flow,
  flows: ReadonlyMap<string, Flow>,
  above: ReadonlySet<string> = new Set(),
): Meanings {
  const reader = new Reader();
  const inside = new Set([...above, flow.name]);
  const nodes = [...flow.nodes.values()];
  const started = new Set(nodes.flatMap(({ each }) => each?.flow ?? []));
  const children = new Map(
    [...started].flatMap((name) => {
      const child = inside.has(name) ? undefined : flows.get(name);
      return child ? [[name, meaningsOf(child, flows, inside)] as const] : [];
    }),
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (const { expression } of flow.expressions) reader.read(expression.source);
    for (const node of nodes) {
      for (const assign of assignsOf(node)) reader.assign(assign);
      for (const { field, value } of setsOf(node)) reader.same(field, value.source);
      // A flow that starts itself gives itself what it has.
      const isOwn = node.each?.flow === flow.name;
      const theirs = isOwn ? new Map(reader.meanings) : children.get(node.each?.flow ?? '');
      if (theirs) readChildren(reader, node, theirs);
    }
  }
  return reader.meanings;
}

/** What is known of a child's data is known of what it is given. */
function readChildren(reader: Reader, { each, on }: FlowNode, theirs: Meanings): void {
  if (!each) return;
  const appended = [...on.values()]
    .flat()
    .flatMap(({ effect }) => (effect.kind === 'append' ? [effect.items.source] : []));
  const lists = [each.in.source, ...appended].flatMap((source) => reader.placeOf(source) ?? []);
  for (const { field, value } of each.with)
    for (const [place, meaning] of theirs) {
      if (place !== field && !place.startsWith(`${field}.`)) continue;
      const rest = place.slice(field.length);
      for (const list of lists) {
        if (value.source === each.as) reader.note(`${list}[]${rest}`, meaning);
        else if (rest === '') reader.markSource(value.source, meaning, new Map([[each.as, list]]));
      }
      if (lists.length === 0 && rest === '') reader.markSource(value.source, meaning, new Map());
    }
}

function assignsOf({ task, timers, copies }: FlowNode): (Assign | SeatSource)[] {
  return [
    ...(task?.assign ? [task.assign] : []),
    ...(task?.signing?.seats ?? []),
    ...timers.flatMap(({ consequence }) =>
      consequence.kind === 'escalate' ? [consequence.to] : [],
    ),
    ...copies.map((copy): Assign | SeatSource =>
      copy.kind === 'assign' ? copy.assign : { ...copy, weight: 1 },
    ),
  ];
}

function setsOf({ on, always, onDone, onError }: FlowNode) {
  return [...[...on.values()].flat(), ...always, ...onDone, ...onError].flatMap(({ set }) => set);
}

/** Places of what loops are over, by the name that they give an item. */
type Items = ReadonlyMap<string, string | null>;

class Reader {
  readonly meanings = new Map<string, Meaning>();
  readonly #trees = new Map<string, Ast | null>();

  read(source: string): void {
    const ast = this.#tree(source);
    if (ast) this.#walk(ast, new Map());
  }

  /** What is set from an expression means what the expression gives, and the other way round. */
  same(field: string, source: string): void {
    const ast = this.#tree(source);
    if (!ast) return;
    const given = this.#meaning(ast, new Map());
    if (given) this.note(field, given);
    for (const suffix of ['', '[]'])
      if (this.meanings.has(field + suffix))
        this.#mark(ast, this.meanings.get(field + suffix), new Map(), suffix);
    const place = pathOf(ast, new Map());
    if (place === null) return;
    const before = new Map(this.meanings);
    for (const [known, meaning] of before) {
      if (known.startsWith(`${field}[]`) || known.startsWith(`${field}.`))
        this.note(place + known.slice(field.length), meaning);
    }
  }

  assign(assign: Assign | SeatSource): void {
    switch (assign.kind) {
      case 'position':
        if ('assign' in assign) this.assign(assign.assign);
        else this.#value(assign.position, 'position');
        return;
      case 'role':
      case 'pool':
        if (assign.unit) this.#value(assign.unit, 'unit');
        return;
      case 'list':
        if ('source' in assign.positions)
          this.markSource(assign.positions.source, 'position', new Map(), '[]');
        return;
      case 'same':
    }
  }

  placeOf(source: string): string | null {
    const ast = this.#tree(source);
    return ast && listOf(ast, new Map());
  }

  note(place: string, meaning: Meaning): void {
    if (!this.meanings.has(place)) this.meanings.set(place, meaning);
  }

  markSource(source: string, meaning: Meaning, items: Items, suffix = ''): void {
    const ast = this.#tree(source);
    if (ast) this.#mark(ast, meaning, items, suffix);
  }

  #value(value: Value, meaning: Meaning): void {
    if ('from' in value) this.markSource(value.from.source, meaning, new Map());
  }

  #tree(source: string): Ast | null {
    const known = this.#trees.get(source);
    if (known !== undefined) return known;
    const { ast } = parseExpression(source);
    this.#trees.set(source, ast);
    return ast;
  }

  #walk(ast: Ast, items: Items): void {
    if (ast.op === 'call') {
      const [name, [first, second]] = ast.args;
      if (first && positionsAsked.includes(name)) this.#mark(first, 'position', items);
      if (first && unitsAsked.includes(name)) this.#mark(first, 'unit', items);
      if (second && numbersDrawn.includes(name)) this.#mark(second, 'unit', items);
    }
    this.#compared(ast, items);
    const inner = inside(ast, items);
    for (const part of partsOf(ast)) this.#walk(part, inner);
  }

  /** What is compared with each other means the same. */
  #compared(ast: Ast, items: Items): void {
    if (ast.op === '==' || ast.op === '!=') {
      const [one, other] = ast.args;
      this.#mark(one, this.#meaning(other, items), items);
      this.#mark(other, this.#meaning(one, items), items);
    }
    if (ast.op === '<' || ast.op === '<=' || ast.op === '>' || ast.op === '>=') {
      const side = ast.op.startsWith('<') ? 'past' : 'future';
      const [one, other] = ast.args;
      if (isNow(other)) this.#mark(dateIn(one), side, items);
      if (isNow(one)) this.#mark(dateIn(other), side === 'past' ? 'future' : 'past', items);
    }
    if (ast.op === 'in') {
      const [item, list] = ast.args;
      const place = listOf(list, items);
      this.#mark(
        item,
        place === null ? this.#ofList(list, items) : this.meanings.get(`${place}[]`),
        items,
      );
      const meaning = this.#meaning(item, items);
      if (meaning) this.#mark(list, meaning, items, '[]');
    }
  }

  /** Of the items of a list that is written down. */
  #ofList(ast: Ast, items: Items): Meaning | undefined {
    if (ast.op !== 'list') return undefined;
    for (const one of ast.args) {
      const meaning = this.#meaning(one, items);
      if (meaning) return meaning;
    }
    return undefined;
  }

  /** What an expression gives. */
  #meaning(ast: Ast, items: Items): Meaning | undefined {
    if (ast.op === 'id' && ast.args === 'starter') return 'position';
    if (ast.op === 'call') {
      if (positionsGiven.includes(ast.args[0])) return 'position';
      return unitsGiven.includes(ast.args[0]) ? 'unit' : undefined;
    }
    if (ast.op === '?:')
      return this.#meaning(ast.args[1], items) ?? this.#meaning(ast.args[2], items);
    if (ast.op === '[]' && ast.args[0].op === 'call') return this.#meaning(ast.args[0], items);
    const place = pathOf(ast, items);
    return place === null ? undefined : this.meanings.get(place);
  }

  /** Whatever an expression takes its value from means this. */
  #mark(ast: Ast, meaning: Meaning | undefined, items: Items, suffix = ''): void {
    if (!meaning) return;
    if (ast.op === '?:') {
      this.#mark(ast.args[1], meaning, items, suffix);
      this.#mark(ast.args[2], meaning, items, suffix);
      return;
    }
    if (ast.op === '+') for (const part of ast.args) this.#mark(part, meaning, items, suffix);
    if (ast.op === 'list' && suffix === '[]')
      for (const part of ast.args) this.#mark(part, meaning, items);
    if (ast.op === 'rcall' && ast.args[0] === 'map' && suffix === '[]') {
      const [, , [, body]] = ast.args;
      if (body) this.#mark(body, meaning, inside(ast, items));
      return;
    }
    const place = pathOf(ast, items);
    if (place !== null) this.note(place + suffix, meaning);
  }
}

/** `now`, or the day that it is. */
function isNow(ast: Ast): boolean {
  const inner = dateIn(ast);
  return inner.op === 'id' && inner.args === 'now';
}

/** What `date(…)` is the day of. */
function dateIn(ast: Ast): Ast {
  if (ast.op !== 'call' || ast.args[0] !== 'date') return ast;
  return ast.args[1][0] ?? ast;
}

/** With the item of a loop, where it is one. */
function inside(ast: Ast, items: Items): Items {
  if (ast.op !== 'rcall') return items;
  const [, list, [local]] = ast.args;
  if (local?.op !== 'id') return items;
  const place = listOf(list, items);
  return new Map([...items, [local.args, place]]);
}

/** The place of a list that is looped over, be it conditional or filtered. */
function listOf(ast: Ast, items: Items): string | null {
  if (ast.op === '?:') return listOf(ast.args[1], items) ?? listOf(ast.args[2], items);
  if (ast.op === 'rcall' && ast.args[0] === 'filter') return listOf(ast.args[1], items);
  return pathOf(ast, items);
}

/** `data.a.b` as `a.b`, an item of `data.list` as `list[]`, `event.x` as itself. */
function pathOf(ast: Ast, items: Items): string | null {
  if (ast.op === 'id') {
    if (ast.args === 'data') return '';
    if (ast.args === 'event') return 'event';
    const list = items.get(ast.args);
    return list == null ? null : `${list}[]`;
  }
  if (ast.op === '[]') {
    const list = listOf(ast.args[0], items);
    return list === null ? null : `${list}[]`;
  }
  if (ast.op !== '.') return null;
  const around = pathOf(ast.args[0], items);
  if (around === null) return null;
  return around === '' ? ast.args[1] : `${around}.${ast.args[1]}`;
}
