// What the published packages export, and what its authors wrote above it. Read with the compiler: types are followed to where
// they are declared.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** An exported name, or a field of one. */
interface Documented {
  readonly name: string;
  /** Where it is declared, `file:line`. */
  readonly place: string;
  /** Without tags; empty when nothing is written. */
  readonly docstring: string;
}

/** A field or method of an exported interface, class or object type. */
export interface PublicField extends Documented {
  readonly isOptional: boolean;
  /** Its type, as it is written; empty for a method. */
  readonly type: string;
  /** Text of its `@defaultValue`, if there is one. */
  readonly defaultValue: string | null;
}

/** A name that somebody can import. */
export interface PublicName extends Documented {
  /** Fields of its own and of what it extends, but for what is generated. */
  readonly fields: readonly PublicField[];
}

/** One entry point of a published package. */
export interface EntryPoint {
  /** As it is imported: `@alir/engine/http`. */
  readonly module: string;
  readonly names: readonly PublicName[];
}

/**
 * All entry points of all published packages. A name that several export is told with each.
 *
 * @param repository - the folder that holds `packages` and `tsconfig.json`
 */
export function publicNames(repository: string): EntryPoint[] {
  const sources = entrySources(repository);
  const program = ts.createProgram([...sources.values()], compilerOptions(repository));
  const reader = new Reader(repository, program.getTypeChecker());
  return [...sources].map(([module, path]) => ({
    module,
    names: reader
      .exportsOf(program.getSourceFile(path))
      .map(({ name, symbol }) => reader.read(name, symbol)),
  }));
}

/** Name of each module that can be imported, and the file it is made from. */
function entrySources(repository: string): Map<string, string> {
  const sources = new Map<string, string>();
  for (const file of globSync('packages/*/package.json', { cwd: repository }).sort()) {
    const manifest: Manifest = JSON.parse(readFileSync(join(repository, file), 'utf8'));
    if (manifest.private === true) continue;
    for (const [subpath, target] of Object.entries(manifest.exports ?? {})) {
      const source = typeof target === 'string' ? undefined : target['alir-source'];
      if (source === undefined || !/\.tsx?$/.test(source)) continue;
      sources.set(manifest.name + subpath.slice(1), join(repository, dirname(file), source));
    }
  }
  return sources;
}

/** The part of package.json that is read here. */
interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

function compilerOptions(repository: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(repository, 'tsconfig.json'), ts.sys.readFile);
  return ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, repository).options;
}

class Reader {
  readonly #repository: string;
  readonly #checker: ts.TypeChecker;

  constructor(repository: string, checker: ts.TypeChecker) {
    this.#repository = repository;
    this.#checker = checker;
  }

  /** What a module exports, under the name it exports it by; of generated files nothing. */
  exportsOf(file: ts.SourceFile | undefined): { name: string; symbol: ts.Symbol }[] {
    const module = file && this.#checker.getSymbolAtLocation(file);
    const exported = module ? this.#checker.getExportsOfModule(module) : [];
    return exported
      .map((symbol) => ({ name: symbol.name, symbol: this.#original(symbol) }))
      .filter(({ symbol }) => this.#isWritten(symbol));
  }

  read(name: string, symbol: ts.Symbol): PublicName {
    const { declarations = [] } = symbol;
    const properties = declarations.some(hasFields)
      ? this.#checker.getDeclaredTypeOfSymbol(symbol).getProperties()
      : [];
    const fields = properties.flatMap((field) => this.#field(field));
    return { ...this.#documented(name, symbol), fields };
  }

  #field(field: ts.Symbol): PublicField[] {
    const [declaration] = field.declarations ?? [];
    if (!declaration || !this.#isWritten(field) || isPrivate(declaration)) return [];
    const name = ts.getNameOfDeclaration(declaration)?.getText() ?? field.name;
    const tags = field.getJsDocTags(this.#checker);
    const given = tags.find((tag) => tag.name === 'defaultValue')?.text;
    return [
      {
        ...this.#documented(name, field),
        isOptional: (field.flags & ts.SymbolFlags.Optional) !== 0,
        type: ts.isPropertySignature(declaration) ? (declaration.type?.getText() ?? '') : '',
        defaultValue: given ? ts.displayPartsToString(given) : null,
      },
    ];
  }

  #original(symbol: ts.Symbol): ts.Symbol {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return isAlias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  #documented(name: string, symbol: ts.Symbol): Documented {
    const declaration = symbol.declarations?.[0];
    const docstring = ts.displayPartsToString(symbol.getDocumentationComment(this.#checker));
    return { name, place: declaration ? this.#placeOf(declaration) : '', docstring };
  }

  #placeOf(node: ts.Node): string {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    return `${relative(this.#repository, file.fileName)}:${line + 1}`;
  }

  /** By hand, in this repository. */
  #isWritten({ declarations }: ts.Symbol): boolean {
    const file = declarations?.[0]?.getSourceFile().fileName ?? '';
    const path = relative(this.#repository, file);
    return /^packages\/[^/]+\/src\//.test(path) && !path.includes('.generated.');
  }
}

function hasFields(declaration: ts.Declaration): boolean {
  return (
    ts.isInterfaceDeclaration(declaration) ||
    ts.isClassDeclaration(declaration) ||
    (ts.isTypeAliasDeclaration(declaration) && ts.isTypeLiteralNode(declaration.type))
  );
}

function isPrivate(declaration: ts.Declaration): boolean {
  const name = ts.getNameOfDeclaration(declaration);
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (
    (name !== undefined && ts.isPrivateIdentifier(name)) ||
    (ts.getCombinedModifierFlags(declaration) & hidden) !== 0
  );
}
