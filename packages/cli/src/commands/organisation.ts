import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { organisationHash } from '@alir/engine';
import {
  diffOrganisation,
  organisationAlarms,
  say,
  type OrganisationChange,
  type OrganisationData,
} from '@alir/engine/core';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { dayOf, type DayOption } from '../organisation/day-of.ts';
import { writeText } from '../files/write-text.ts';
import { showProblem } from '../folder/place-problems.ts';
import {
  readFolder,
  readOrganisation,
  type OrganisationProblem,
  type ReadOrganisation,
} from '../organisation/read-organisation.ts';

export interface ImportOptions extends DayOption {
  /** File to write. Default: `organisation.json` in the folder. */
  readonly out?: string;
}

/** Reports everything that is wrong with an organisation. Warnings are told and do not fail. */
export async function checkOrganisation(
  cli: Cli,
  path: string,
  options: DayOption,
): Promise<Answer> {
  const read = await readOrganisation(cli, path, dayOf(cli, options));
  return {
    exit: read.organisation === null ? 1 : 0,
    json: { files: read.files, ...counted(read), ...about(read) },
    text: [...reportOf(cli, read), summaryOf(cli, read)].join('\n'),
  };
}

/** Makes one file of a folder of tables, unless something is wrong with them; tells what differs from the file before. */
export async function importOrganisation(
  cli: Cli,
  folder: string,
  options: ImportOptions,
): Promise<Answer> {
  const { texts } = cli;
  const absolute = resolve(cli.cwd, folder);
  if (!existsSync(absolute)) throw new Unusable('NO_SUCH_PATH', texts.noSuchPath(folder));
  const read = await readFolder(cli, absolute, dayOf(cli, options));
  const out =
    options.out === undefined ? join(absolute, 'organisation.json') : resolve(cli.cwd, options.out);
  const shown = relative(cli.cwd, out);
  const lines = [...reportOf(cli, read), summaryOf(cli, read)];
  const counts = counted(read);
  if (read.organisation === null)
    return { exit: 1, json: { ...counts, written: null }, text: lines.join('\n') };
  const before = existsSync(out) ? (await readOrganisation(cli, out)).organisation : null;
  const changes = before === null ? null : diffOrganisation(before, read.organisation);
  await writeText(cli, out, `${JSON.stringify(read.organisation, null, 2)}\n`);
  const told = changes === null ? [] : changesOf(cli, changes);
  return {
    exit: 0,
    json: { ...counts, ...about(read), written: shown, changes: changes?.map(spoken(cli)) ?? null },
    text: [...lines, ...told, texts.organisation.written(shown)].join('\n'),
  };
}

/** Lists what somebody should see to on a day. Alarms are problems found. */
export async function alarmsOfOrganisation(
  cli: Cli,
  path: string,
  options: DayOption,
): Promise<Answer> {
  const { texts, lang, mark } = cli;
  const day = dayOf(cli, options);
  const organisation = await sound(cli, path);
  const alarms = organisationAlarms(organisation, day).map(({ code, params }) => ({
    code,
    message: say(code, params, lang),
    params,
  }));
  const { noAlarms, alarms: summary } = texts.organisation;
  const last = alarms.length === 0 ? mark('green', noAlarms(day)) : summary(alarms.length, day);
  return {
    exit: alarms.length === 0 ? 0 : 1,
    json: { day, alarms },
    text: [
      ...alarms.map(({ message, code }) => `${message} ${mark('dim', `[${code}]`)}`),
      last,
    ].join('\n'),
  };
}

/** Lists what differs between two organisations. */
export async function diffOrganisations(cli: Cli, before: string, after: string): Promise<Answer> {
  const changes = diffOrganisation(await sound(cli, before), await sound(cli, after));
  return {
    exit: 0,
    json: { changes: changes.map(spoken(cli)) },
    text: changesOf(cli, changes).join('\n'),
  };
}

/** @throws Unusable when something is wrong with it */
async function sound(cli: Cli, path: string): Promise<OrganisationData> {
  const { organisation, problems } = await readOrganisation(cli, path);
  if (organisation !== null) return organisation;
  throw new Unusable('ORGANISATION_UNSOUND', cli.texts.organisation.unsound(path, problems.length));
}

function changesOf(cli: Cli, changes: readonly OrganisationChange[]): string[] {
  const lines = changes.map((change) => spoken(cli)(change).message);
  return [...lines, cli.texts.organisation.changes(changes.length)];
}

const spoken =
  ({ lang }: Cli) =>
  ({ code, params }: OrganisationChange): OrganisationChange & { readonly message: string } => ({
    code,
    message: say(code, params, lang),
    params,
  });

function reportOf(cli: Cli, { problems }: ReadOrganisation): string[] {
  return problems.map((problem) => showProblem(cli, problem));
}

function summaryOf({ texts, mark }: Cli, read: ReadOrganisation): string {
  const { errors, warnings } = counted(read);
  const { organisation, files } = read;
  if (organisation === null || warnings > 0) return texts.check.found(errors, warnings, files);
  const { units, positions, users } = organisation;
  return mark('green', texts.organisation.sound(units.length, positions.length, users.length));
}

function counted({ problems }: ReadOrganisation): {
  errors: number;
  warnings: number;
  problems: readonly OrganisationProblem[];
} {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors, problems };
}

/** What it is known again by. */
function about({ organisation }: ReadOrganisation): {
  version: string | null;
  hash: string | null;
} {
  if (organisation === null) return { version: null, hash: null };
  return { version: organisation.version ?? null, hash: organisationHash(organisation) };
}
