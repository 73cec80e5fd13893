import { indexOrganisation, say, type FlowDefinition } from '@alir/engine/core';
import { diffFlows, type FlowDifference, type NameOf } from '@alir/engine/versions';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { checkFiles, type CheckedFiles } from '../folder/check-files.ts';
import { readProjects } from '../folder/source-file.ts';
import { readSound } from '../organisation/read-sound.ts';

export interface DiffOptions {
  /** A file or folder of an organisation. */
  readonly organisation?: string;
}

interface Told extends FlowDifference {
  readonly flow: string;
  readonly message: string;
}

/** Lists what differs between two versions: of one flow each, or of all flows of two folders. */
export async function diff(
  cli: Cli,
  before: string,
  after: string,
  { organisation }: DiffOptions = {},
): Promise<Answer> {
  const nameOf = organisation === undefined ? undefined : await namesIn(cli, organisation);
  const [old, next] = [await versionsIn(cli, before), await versionsIn(cli, after)];
  const pairs =
    old.flows.size === 1 && next.flows.size === 1 ? onlyPair(old, next) : namesakes(old, next);
  const found = pairs.flatMap(([was, is]): Told[] =>
    diffFlows(
      { definition: was, forms: old.forms },
      { definition: is, forms: next.forms },
      nameOf,
    ).map((difference) => ({
      flow: is.flow,
      message: say(difference.code, difference.params, cli.lang),
      ...difference,
    })),
  );
  const { none, found: summary } = cli.texts.diff;
  const last = found.length === 0 ? cli.mark('green', none) : summary(found.length);
  const isMany = pairs.length > 1;
  const lines = found.map(({ flow, message }) => (isMany ? `${flow}: ${message}` : message));
  return {
    exit: found.length === 0 ? 0 : 1,
    json: { differences: found },
    text: [...lines, last].join('\n'),
  };
}

/** What an organisation calls its positions and people. @throws Unusable */
async function namesIn(cli: Cli, path: string): Promise<NameOf> {
  const { positions, users } = indexOrganisation(await readSound(cli, path));
  const namesOf: Readonly<Record<string, typeof positions | typeof users>> = {
    position: positions,
    user: users,
  };
  return (kind, id) => namesOf[kind]?.get(id)?.name;
}

interface Versions {
  readonly flows: ReadonlyMap<string, FlowDefinition>;
  readonly forms: readonly CheckedFiles['forms'][number]['definition'][];
}

/** @throws Unusable where there is no flow that can be read */
async function versionsIn(cli: Cli, path: string): Promise<Versions> {
  const [project] = await readProjects(cli, [path]);
  const { files = [], chosen = null } = project ?? {};
  const { flows, forms } = checkFiles(files);
  const asked = flows.filter(({ file }) => chosen === null || chosen.has(file.absolute));
  if (asked.length === 0) throw new Unusable('NO_FLOWS', cli.texts.diff.noFlow(path));
  return {
    flows: new Map(asked.map(({ definition }) => [definition.flow, definition])),
    forms: forms.map(({ definition }) => definition),
  };
}

function onlyPair(old: Versions, next: Versions): [FlowDefinition, FlowDefinition][] {
  const [was] = old.flows.values();
  const [is] = next.flows.values();
  return was && is ? [[was, is]] : [];
}

function namesakes(old: Versions, next: Versions): [FlowDefinition, FlowDefinition][] {
  return [...next.flows.values()].flatMap((is) => {
    const was = old.flows.get(is.flow);
    return was ? [[was, is] satisfies [FlowDefinition, FlowDefinition]] : [];
  });
}
