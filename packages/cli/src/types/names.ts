// Names of types, made of the names of a flow.

/** `surat-masuk` is `SuratMasuk`. */
export function typeName(name: string): string {
  const joined = name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
  return /^[A-Z]/.test(joined) ? joined : `Type${joined}`;
}

/** Gives each thing a name of its own: the first who asks has it bare. */
export class TypeNames {
  readonly #taken: Set<string>;
  readonly #given = new Map<string, string>();

  constructor(reserved: Iterable<string>) {
    this.#taken = new Set(reserved);
  }

  /** @param key - what is named; the same again gives the same name. @param wishes - the first that is free is taken */
  of(key: string, ...wishes: readonly string[]): string {
    const known = this.#given.get(key);
    if (known !== undefined) return known;
    const last = wishes.at(-1) ?? key;
    const numbered = Array.from(
      { length: this.#taken.size + 1 },
      (_, index) => `${last}${index + 2}`,
    );
    const name = [...wishes, ...numbered].find((wish) => !this.#taken.has(wish)) ?? last;
    this.#taken.add(name);
    this.#given.set(key, name);
    return name;
  }
}

/** A key of an object type, in quotes where it must be. */
export function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** `'a' | 'b'`; `never` for none. */
export function union(names: readonly string[]): string {
  return names.length === 0 ? 'never' : [...new Set(names)].map((name) => `'${name}'`).join(' | ');
}
