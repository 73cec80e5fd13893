// An SCXML document as far as we have words for it, with the words that we have not.

import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';

/** A state, or the whole document. */
export interface ScxmlState {
  /** Unique in the document; the document itself has the empty one. */
  readonly id: string;
  readonly kind: 'scxml' | 'state' | 'parallel' | 'final';
  readonly parent: ScxmlState | null;
  readonly children: readonly ScxmlState[];
  /** Where it begins; null: in its first child. */
  readonly initial: string | null;
  readonly transitions: readonly ScxmlTransition[];
}

export interface ScxmlTransition {
  readonly source: ScxmlState;
  /** What it answers to, as written; empty: it is looked at after every step. */
  readonly descriptors: readonly string[];
  /** Null: it stays where it is. */
  readonly target: string | null;
  readonly cond: string | null;
  readonly assigns: readonly Assign[];
}

/** `expr` is ECMAScript. */
interface Assign {
  readonly location: string;
  readonly expr: string;
}

export interface ScxmlDocument {
  readonly root: ScxmlState;
  readonly states: ReadonlyMap<string, ScxmlState>;
  /** Declared data; `expr` null: without a value at first. */
  readonly data: readonly { readonly id: string; readonly expr: string | null }[];
  /** What it says that we have no word for. */
  readonly foreign: ReadonlySet<string>;
  /** What it says that moves nothing, and is left out. */
  readonly leftOut: ReadonlySet<string>;
}

/** @throws XmlError where it is no XML */
export function readScxml(text: string): ScxmlDocument {
  const { root: element } = parseXml(text);
  if (element === null) throw new Error('an empty document');
  const reader = new Reader(element);
  const root = reader.state(element, null);
  const { states, data, foreign, leftOut } = reader;
  checkReferences(root, reader);
  return { root, states, data, foreign, leftOut };
}

const NAMESPACE = 'http://www.w3.org/2005/07/scxml';

/** Attributes that are read, by element; what is not here has no word of ours. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  scxml: ['initial', 'name', 'version', 'datamodel', 'xmlns'],
  state: ['id', 'initial'],
  parallel: ['id'],
  final: ['id'],
  transition: ['event', 'target', 'cond', 'type'],
  assign: ['location', 'expr'],
  data: ['id', 'expr'],
  initial: [],
  datamodel: [],
};

/** Executable content that has more of it inside. */
const NESTED = new Set(['onentry', 'onexit', 'if', 'foreach', 'invoke', 'finalize']);

class Reader {
  readonly states = new Map<string, ScxmlState>();
  readonly data: { id: string; expr: string | null }[] = [];
  readonly foreign = new Set<string>();
  readonly leftOut = new Set<string>();
  /** Ids of `<history>`, which are targets as states are. */
  readonly histories = new Set<string>();
  /** Before the names of its elements. */
  readonly #prefix: string;

  constructor({ attributes }: XmlElement) {
    const declared = Object.keys(attributes).find(
      (name) => name.startsWith('xmlns:') && attributes[name] === NAMESPACE,
    );
    this.#prefix = declared === undefined ? '' : `${declared.slice('xmlns:'.length)}:`;
  }

  state(element: XmlElement, parent: ScxmlState | null): ScxmlState {
    this.#checkAttributes(element);
    const children: ScxmlState[] = [];
    const transitions: ScxmlTransition[] = [];
    const state: ScxmlState = {
      id: element.attributes['id'] ?? (parent ? `unnamed ${this.states.size}` : ''),
      kind: kindOf(this.#name(element)) ?? 'state',
      parent,
      children,
      initial: this.#initial(element),
      transitions,
    };
    if (parent) this.states.set(state.id, state);
    for (const child of elementsOf(element)) {
      const name = this.#name(child);
      if (name === 'transition') transitions.push(...this.#transition(child, state));
      else if (name === 'datamodel') this.#datamodel(child);
      else if (name === 'onentry' || name === 'onexit') this.#executable(child);
      else if (name !== 'scxml' && kindOf(name)) children.push(this.state(child, state));
      else if (name !== 'initial') this.#word(child);
    }
    return state;
  }

  /** Without the prefix; an element of another vocabulary keeps its own. */
  #name({ name }: XmlElement): string {
    return name.startsWith(this.#prefix) ? name.slice(this.#prefix.length) : name;
  }

  #initial(element: XmlElement): string | null {
    const inner = elementsOf(element).find((child) => this.#name(child) === 'initial');
    const [transition] = inner ? elementsOf(inner) : [];
    if (transition && elementsOf(transition).length > 0) this.foreign.add('work in `<initial>`');
    const initial = transition?.attributes['target'] ?? element.attributes['initial'];
    const [first, ...more] = wordsOf(initial);
    if (more.length > 0) this.foreign.add('several initial states');
    return first ?? null;
  }

  #transition(element: XmlElement, source: ScxmlState): ScxmlTransition[] {
    this.#checkAttributes(element);
    const { event, target, cond = null, type } = element.attributes;
    const [first, ...more] = wordsOf(target);
    if (more.length > 0) this.foreign.add('several targets');
    if (type === 'internal') this.foreign.add('`type="internal"`');
    const assigns = elementsOf(element).flatMap((child) => this.#assign(child));
    const descriptors = wordsOf(event);
    if (first === undefined && descriptors.length === 0)
      this.foreign.add('a transition without event and target');
    return [{ source, descriptors, target: first ?? null, cond, assigns }];
  }

  #assign(element: XmlElement): Assign[] {
    const { location, expr } = element.attributes;
    if (this.#name(element) !== 'assign') this.#word(element);
    else if (location !== undefined && expr !== undefined) return [{ location, expr }];
    else this.foreign.add('`<assign>` without `expr`');
    return [];
  }

  #datamodel(element: XmlElement): void {
    for (const child of elementsOf(element)) {
      const { id } = child.attributes;
      this.#checkAttributes(child);
      if (child.children.some((inner) => !(inner instanceof XmlText && inner.text.trim() === '')))
        this.foreign.add('content of `<data>`');
      if (id !== undefined) this.data.push({ id, expr: child.attributes['expr'] ?? null });
    }
  }

  /** What runs when a state is entered or left: only notes of it move nothing. */
  #executable(element: XmlElement): void {
    const isNote = elementsOf(element).every((child) => this.#name(child) === 'log');
    if (!isNote) this.foreign.add(`\`<${this.#name(element)}>\``);
    for (const child of elementsOf(element)) this.#word(child);
  }

  #word(element: XmlElement): void {
    const name = this.#name(element);
    const { delay, delayexpr, id } = element.attributes;
    if (name === 'log') this.leftOut.add('`<log>`');
    else if (name === 'send' && (delay ?? delayexpr) !== undefined)
      this.foreign.add('`<send delay>`');
    // In `onentry` and `onexit`, which is the word that is missing.
    else if (name !== 'assign') this.foreign.add(`\`<${name}>\``);
    if (name === 'history' && id !== undefined) this.histories.add(id);
    if (NESTED.has(name)) for (const child of elementsOf(element)) this.#inner(child);
  }

  /** What an `<invoke>` says of the other machine is its own. */
  #inner(element: XmlElement): void {
    const name = this.#name(element);
    if (name !== 'param' && name !== 'content') this.#word(element);
  }

  #checkAttributes(element: XmlElement): void {
    const { attributes } = element;
    const name = this.#name(element);
    const { datamodel = 'ecmascript' } = attributes;
    if (datamodel !== 'ecmascript' && datamodel !== 'null')
      this.foreign.add(`\`datamodel="${datamodel}"\``);
    for (const attribute of Object.keys(attributes)) {
      const isKnown = ATTRIBUTES[name]?.includes(attribute) || attribute.startsWith('xmlns:');
      if (!isKnown) this.foreign.add(`\`<${name} ${attribute}>\``);
    }
  }
}

/** A target that is none is an error of the document; that it is a `<history>` has been said. */
function checkReferences(root: ScxmlState, { states, histories, foreign }: Reader): void {
  for (const { initial, transitions } of [root, ...states.values()]) {
    const targets = [
      ...transitions.flatMap(({ target }) => target ?? []),
      ...(initial === null ? [] : [initial]),
    ];
    if (targets.some((target) => !states.has(target) && !histories.has(target)))
      foreign.add('a target that is not there');
  }
}

function kindOf(name: string): ScxmlState['kind'] | null {
  return name === 'scxml' || name === 'state' || name === 'parallel' || name === 'final'
    ? name
    : null;
}

const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => child instanceof XmlElement);

const wordsOf = (text = ''): string[] => text.split(/\s+/).filter((word) => word !== '');
