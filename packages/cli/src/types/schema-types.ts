// Types of data schemas, by json-schema-to-typescript. Owns: the names of what `$ref`s point to.

import type { FlowDefinition, JsonSchema } from '@alir/engine/core';
import { compile } from 'json-schema-to-typescript';
import { typeName, type TypeNames } from './names.ts';

/** A schema and the flow whose `$defs` it speaks of. */
interface Placed {
  readonly schema: JsonSchema;
  readonly flow: FlowDefinition;
}

export class SchemaTypes {
  readonly #flows: ReadonlyMap<string, FlowDefinition>;
  readonly #names: TypeNames;
  readonly #declared = new Map<string, string>();

  /** @param flows - by name, for references to their data. @param names - gives out the names of the module */
  constructor(flows: ReadonlyMap<string, FlowDefinition>, names: TypeNames) {
    this.#flows = flows;
    this.#names = names;
  }

  /** Every declaration, in the order in which they were asked for. */
  get declarations(): readonly string[] {
    return [...this.#declared.values()];
  }

  /** Declares a type, with all that it refers to. @param name - given out by the names of the module */
  async declare(name: string, schema: JsonSchema, flow: FlowDefinition): Promise<void> {
    if (this.#declared.has(name)) return;
    this.#declared.set(name, '');
    const referred: string[] = [];
    const text = await compile(this.#plain({ schema, flow }, referred), placeholder, {
      bannerComment: '',
      additionalProperties: false,
      ignoreMinAndMaxItems: true,
      format: false,
    });
    this.#declared.set(name, asTypeAlias(text, name));
    for (const ref of referred) {
      const found = this.#find(ref, flow);
      if (found) await this.declare(found.name, found.schema, found.flow);
    }
  }

  /** The schema as the library should read it: references are names, texts are in one language. */
  #plain({ schema, flow }: Placed, referred: string[]): object {
    const { $ref, items, properties, anyOf, description, type, ...rest } = schema;
    if (typeof $ref === 'string') {
      referred.push($ref);
      const found = this.#find($ref, flow);
      return { tsType: found?.name ?? 'Json' };
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

  /** What a reference points to, and the name of its type. */
  #find(ref: string, from: FlowDefinition): (Placed & { readonly name: string }) | null {
    const [home = '', pointer = ''] = ref.split('#');
    const flow = home === '' || home === from.flow ? from : this.#flows.get(home);
    const key = pointer.split('/').at(-1) ?? '';
    const definitions = flow?.data['$defs'];
    const schema = isSchema(definitions) ? definitions[key] : undefined;
    if (!flow || !isSchema(schema)) return null;
    const wished = typeName(key);
    const name = this.#names.of(`${flow.flow}#${key}`, wished, typeName(flow.flow) + wished);
    return { schema, flow, name };
  }
}

/** The library makes other names of some names, so it is given one that it leaves as it is. */
const placeholder = 'Declared';

/** The one declaration of `text` as a type alias: unlike an interface it can be passed where JSON is asked for. */
function asTypeAlias(text: string, name: string): string {
  const trimmed = text.trim();
  const asInterface = `export interface ${placeholder} {`;
  return trimmed.includes(asInterface)
    ? `${trimmed.replace(asInterface, () => `export type ${name} = {`)};`
    : trimmed.replace(`export type ${placeholder} =`, () => `export type ${name} =`);
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
