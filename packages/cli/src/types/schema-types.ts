// Types of data schemas, by json-schema-to-typescript. Owns: the names of what `$ref`s point to.

import type { FlowDefinition, JsonSchema } from '@alir/engine/core';
import { compile } from 'json-schema-to-typescript';
import { TypeNames, typeName } from './names.ts';

/** A schema and the flow whose `$defs` it speaks of. */
interface Placed {
  readonly schema: JsonSchema;
  readonly flow: FlowDefinition;
}

export class SchemaTypes {
  readonly #flows: ReadonlyMap<string, FlowDefinition>;
  readonly #names: TypeNames;
  readonly #declared = new Map<string, string>();

  /** @param flows - by name, for references to their data. @param reserved - names that are used otherwise */
  constructor(flows: ReadonlyMap<string, FlowDefinition>, reserved: Iterable<string>) {
    this.#flows = flows;
    this.#names = new TypeNames(reserved);
  }

  /** Every declaration, in the order in which they were asked for. */
  get declarations(): readonly string[] {
    return [...this.#declared.values()];
  }

  /** Declares a type under a name of its own, with all that it refers to. @returns the name */
  async declare(name: string, schema: JsonSchema, flow: FlowDefinition): Promise<string> {
    return this.#declare(name, [name, typeName(flow.flow) + name], { schema, flow });
  }

  async #declare(key: string, wishes: readonly string[], placed: Placed): Promise<string> {
    const name = this.#names.of(key, ...wishes);
    if (this.#declared.has(name)) return name;
    this.#declared.set(name, '');
    const referred: string[] = [];
    const text = await compile(this.#plain(placed, referred), name, {
      bannerComment: '',
      additionalProperties: false,
      ignoreMinAndMaxItems: true,
      format: false,
    });
    this.#declared.set(name, asTypeAlias(text, name));
    for (const ref of referred) {
      const found = this.#find(ref, placed.flow);
      if (found) await this.#declare(found.key, found.wishes, found);
    }
    return name;
  }

  /** The schema as the library should read it: references are names, texts are in one language. */
  #plain({ schema, flow }: Placed, referred: string[]): object {
    const { $ref, items, properties, anyOf, description, type, ...rest } = schema;
    if (typeof $ref === 'string') {
      referred.push($ref);
      const found = this.#find($ref, flow);
      return { tsType: found ? this.#names.of(found.key, ...found.wishes) : 'Json' };
    }
    const plain = (inner: unknown): object =>
      isSchema(inner) ? this.#plain({ schema: inner, flow }, referred) : {};
    const said = textOf(description, flow.lang ?? 'id');
    const kind = {
      ...pick(rest, ['enum', 'const', 'required', 'additionalProperties']),
      ...(type === undefined ? {} : { type }),
    };
    return {
      ...kind,
      ...(said === null ? {} : { description: said }),
      ...(items === undefined ? {} : { items: plain(items) }),
      ...(isSchema(properties)
        ? {
            properties: Object.fromEntries(
              Object.entries(properties).map(([name, inner]) => [name, plain(inner)]),
            ),
          }
        : {}),
      ...(Array.isArray(anyOf) ? { anyOf: anyOf.map(plain) } : {}),
      ...(Object.keys(kind).length === 0 && !Array.isArray(anyOf) ? { tsType: 'Json' } : {}),
    };
  }

  #find(
    ref: string,
    from: FlowDefinition,
  ): (Placed & { key: string; wishes: readonly string[] }) | null {
    const [home = '', pointer = ''] = ref.split('#');
    const flow = home === '' || home === from.flow ? from : this.#flows.get(home);
    const name = pointer.split('/').at(-1) ?? '';
    const definitions = flow?.data['$defs'];
    const schema = isSchema(definitions) ? definitions[name] : undefined;
    if (!flow || !isSchema(schema)) return null;
    const wished = typeName(name);
    return {
      schema,
      flow,
      key: `${flow.flow}#${name}`,
      wishes: [wished, typeName(flow.flow) + wished],
    };
  }
}

/** The one declaration of `text` as a type alias: unlike an interface it can be passed where JSON is asked for. */
function asTypeAlias(text: string, name: string): string {
  const head = `export interface ${name} {`;
  const trimmed = text.trim();
  return trimmed.includes(head) ? `${trimmed.replace(head, `export type ${name} = {`)};` : trimmed;
}

/** A text in the flow's language, or one text a language. */
export function textOf(text: unknown, lang: 'id' | 'en'): string | null {
  if (typeof text === 'string') return text;
  if (!isSchema(text)) return null;
  const found = text[lang] ?? text['id'] ?? text['en'];
  return typeof found === 'string' ? found : null;
}

function pick(schema: JsonSchema, words: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schema).filter(([word]) => words.includes(word)));
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
