// Who there is in a folder that is served: what its files say, else people made up from the roles of its flows.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { AlirError, say, type OrganisationData, type UserRow } from '@alir/engine';
import { organisationOfUsers, type Flow } from '@alir/engine/core';
import { madeUpPeople } from '@alir/engine/scenarios';
import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { reasonOf } from '../files/reason-of.ts';
import { readSound } from '../organisation/read-sound.ts';

export interface People {
  readonly organisation: OrganisationData;
  /** Ids of users. */
  readonly users: readonly string[];
  readonly isMadeUp: boolean;
}

/** Reads `users.json` (rows `{ id, name, manager, role }`) or `organisation.json`. @throws Unusable */
export async function readPeople(
  cli: Cli,
  folder: string,
  flows: readonly Flow[],
): Promise<People> {
  const usersFile = join(folder, 'users.json');
  const organisationFile = join(folder, 'organisation.json');
  if (existsSync(usersFile))
    return peopleOf(ofUsers(cli, usersFile, await read(cli, usersFile, isUsers)));
  if (existsSync(organisationFile)) return peopleOf(await readSound(cli, organisationFile));
  return { ...peopleOf(organisationOfUsers(madeUpPeople(flows))), isMadeUp: true };
}

function peopleOf(organisation: OrganisationData): People {
  return { organisation, users: organisation.users.map(({ id }) => id), isMadeUp: false };
}

function ofUsers(cli: Cli, path: string, rows: readonly UserRow[]): OrganisationData {
  try {
    return organisationOfUsers(rows);
  } catch (cause) {
    if (!(cause instanceof AlirError)) throw cause;
    const why = say(cause.code, cause.details, cli.lang);
    throw new Unusable('USERS_UNUSABLE', `${relative(cli.cwd, path)}: ${why}`, { cause });
  }
}

async function read<T>(
  cli: Cli,
  path: string,
  isRight: (value: unknown) => value is T,
): Promise<T> {
  const { usersUnusable, usersShape } = cli.texts.dev;
  const shown = relative(cli.cwd, path);
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Unusable('USERS_UNUSABLE', usersUnusable(shown, reasonOf(cli, error)), {
      cause: error,
    });
  }
  if (!isRight(value)) throw new Unusable('USERS_UNUSABLE', usersUnusable(shown, usersShape));
  return value;
}

const hasId = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

function isUsers(value: unknown): value is readonly UserRow[] {
  return Array.isArray(value) && value.length > 0 && value.every(hasId);
}
