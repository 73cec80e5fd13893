import { relative } from 'node:path';
import type { OrganisationData } from '@alir/engine/core';
import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { readOrganisation } from './read-organisation.ts';

/** The first of its errors is told here, all of them by `alir organisation check`. */
export async function readSound(cli: Cli, path: string, day?: string): Promise<OrganisationData> {
  const { organisation, problems } = await readOrganisation(cli, path, day);
  if (organisation !== null) return organisation;
  const first = problems.find(({ severity }) => severity === 'error');
  const shown = relative(cli.cwd, path);
  throw new Unusable(
    'USERS_UNUSABLE',
    cli.texts.dev.organisationUnusable(shown, first?.message ?? ''),
  );
}
