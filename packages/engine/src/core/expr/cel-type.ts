// Types of expressions. Values stay the JSON they are; only what is known about them differs: a date, an instant and a
// decimal are all strings in JSON, and mixing them up is what the checker is for.

export type CelType = ScalarType | TextType | ListType | ObjectType;

/** The least and the most that a schema allows: of an integer, of the length of a text, of the items of a list. */
export interface Extent {
  readonly least: number | null;
  readonly most: number | null;
}

export interface ScalarType {
  /**
   * `fraction`: an exact quotient, not yet rounded to a decimal. `any`: nothing is known. `never`: the item of an empty
   * list, and what a faulty expression has, so that one fault is reported once.
   */
  readonly kind:
    'boolean' | 'integer' | 'decimal' | 'fraction' | 'date' | 'instant' | 'null' | 'any' | 'never';
  readonly nullable: boolean;
  /** Of an integer that a schema describes. */
  readonly extent?: Extent;
}

export interface TextType {
  readonly kind: 'text';
  readonly nullable: boolean;
  /** The only texts it can be; null when it can be any. */
  readonly members: readonly string[] | null;
  /** Of its length, where a schema describes it. */
  readonly extent?: Extent;
}

export interface ListType {
  readonly kind: 'list';
  readonly nullable: boolean;
  readonly item: () => CelType;
  /** The most items it can have; null when nobody said. */
  readonly max: number | null;
  /** Of the number of its items, where a schema describes it. */
  readonly extent?: Extent;
}

export interface ObjectType {
  readonly kind: 'object';
  readonly nullable: boolean;
  readonly fields: () => ReadonlyMap<string, Field>;
  /** The reference it was found under, when it was. */
  readonly ref: string | null;
}

export interface Field {
  readonly type: () => CelType;
  /** `some`: in some of the alternatives of a union. */
  readonly presence: 'always' | 'optional' | 'some';
}

const scalar = (kind: ScalarType['kind']): ScalarType => ({ kind, nullable: kind === 'null' });

export const booleanType: ScalarType = scalar('boolean');
export const integerType: ScalarType = scalar('integer');
export const decimalType: ScalarType = scalar('decimal');
export const fractionType: ScalarType = scalar('fraction');
export const dateType: ScalarType = scalar('date');
export const instantType: ScalarType = scalar('instant');
export const nullType: ScalarType = scalar('null');
export const anyType: ScalarType = scalar('any');
export const neverType: ScalarType = scalar('never');
export const textType: TextType = { kind: 'text', nullable: false, members: null };

export function listOf(item: CelType, max: number | null): ListType {
  return { kind: 'list', nullable: false, item: () => item, max };
}

export function isNumeric(type: CelType): boolean {
  return type.kind === 'integer' || type.kind === 'decimal' || type.kind === 'fraction';
}

/** Whether JSON carries it as a string. */
export function isTextual(type: CelType): boolean {
  return (
    type.kind === 'text' ||
    type.kind === 'date' ||
    type.kind === 'instant' ||
    type.kind === 'decimal'
  );
}

export function withNull(type: CelType): CelType {
  return type.nullable ? type : { ...type, nullable: true };
}

export function withoutNull(type: CelType): CelType {
  return type.nullable && type.kind !== 'null' ? { ...type, nullable: false } : type;
}

/** The type of a value that is one or the other; `any` when they have nothing in common. */
export function join(a: CelType, b: CelType): CelType {
  if (a.kind === 'never') return b;
  if (b.kind === 'never') return a;
  if (a.kind === 'null') return withNull(b);
  if (b.kind === 'null') return withNull(a);
  const joined = joinKinds(a, b);
  return a.nullable || b.nullable ? withNull(joined) : joined;
}

function joinKinds(a: CelType, b: CelType): CelType {
  if (a.kind === 'text' && b.kind === 'text') {
    const members = a.members && b.members && [...new Set([...a.members, ...b.members])];
    return { ...textType, members, ...extentAround(a, b) };
  }
  if (a.kind === 'list' && b.kind === 'list') {
    const max = a.max === null || b.max === null ? null : Math.max(a.max, b.max);
    return {
      ...listOf(neverType, max),
      item: () => join(a.item(), b.item()),
      ...extentAround(a, b),
    };
  }
  if (a.kind === 'object' && b.kind === 'object') {
    if (a.ref !== null && a.ref === b.ref) return a;
    return { ...a, fields: lazy(() => joinFields(a, b)), ref: null };
  }
  if (a.kind === 'integer' && b.kind === 'integer')
    return { ...integerType, ...extentAround(a, b) };
  if (a.kind === b.kind) return a;
  return anyType;
}

type Extended = ScalarType | TextType | ListType;

/** What both lie within; nothing, where one of them has no bounds. */
function extentAround(a: Extended, b: Extended): { readonly extent?: Extent } {
  if (!a.extent || !b.extent) return {};
  const [one, other] = [a.extent, b.extent];
  const least =
    one.least === null || other.least === null ? null : Math.min(one.least, other.least);
  const most = one.most === null || other.most === null ? null : Math.max(one.most, other.most);
  return { extent: { least, most } };
}

function joinFields(a: ObjectType, b: ObjectType): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const [mine, other] of [
    [a.fields(), b.fields()],
    [b.fields(), a.fields()],
  ] as const) {
    for (const [name, field] of mine) {
      const twin = other.get(name);
      fields.set(
        name,
        twin
          ? { type: lazy(() => join(field.type(), twin.type())), presence: weaker(field, twin) }
          : { ...field, presence: 'some' },
      );
    }
  }
  return fields;
}

function weaker(a: Field, b: Field): Field['presence'] {
  if (a.presence === 'some' || b.presence === 'some') return 'some';
  return a.presence === 'optional' || b.presence === 'optional' ? 'optional' : 'always';
}

export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Whether it is one of several texts. */
export function isEnum(type: CelType): boolean {
  return type.kind === 'text' && type.members !== null && type.members.length > 1;
}

/** How messages call it; the catalogues have a word for each. */
export function nameOfType(type: CelType): string {
  const plain = (one: CelType): string => (isEnum(one) ? 'choice' : one.kind);
  return type.kind === 'list' ? `list of ${plain(type.item())}` : plain(type);
}
