// The people and calendars that scenarios begin with.

import { dirname, resolve } from 'node:path';
import type { OrganisationData } from '@alir/engine';
import {
  indexOrganisation,
  organisationOfUsers,
  parseOrganisation,
  type Flow,
  type World,
} from '@alir/engine/core';
import type { Given, ScenarioFile } from '@alir/engine/scenarios';
import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { readPeople } from '../dev/people.ts';
import { calendarsOf } from '../folder/calendars-of.ts';
import type { CheckedFiles } from '../folder/check-files.ts';
import { readSound } from '../organisation/read-sound.ts';

/** Worlds by what is given; each is read once. */
export class ScenarioWorlds {
  readonly #cli: Cli;
  readonly #calendars: World['calendars'];
  /** By file, or by the JSON of what stands in the scenario itself. */
  readonly #worlds = new Map<string, World>();
  #usual: World | null = null;

  constructor(cli: Cli, checked: Pick<CheckedFiles, 'calendars'>) {
    this.#cli = cli;
    this.#calendars = calendarsOf(checked);
  }

  /** Reads the people of the folder, for scenarios that name none. */
  async readUsual(root: string, flows: readonly Flow[], named: string | undefined): Promise<void> {
    const organisation =
      named === undefined
        ? (await readPeople(this.#cli, root, flows)).organisation
        : await readSound(this.#cli, named);
    this.#usual = this.#around(organisation);
  }

  /** Reads all that a file of scenarios names. @throws Unusable */
  async read(path: string, { given, scenarios }: ScenarioFile): Promise<void> {
    for (const one of [given, ...scenarios.map((scenario) => scenario.given)]) {
      const named = one?.organisation;
      if (named === undefined || this.#worlds.has(keyOf(path, named))) continue;
      this.#worlds.set(keyOf(path, named), this.#around(await this.#organisation(path, named)));
    }
  }

  /** The world of a scenario of a file that was read. */
  of(path: string, { organisation }: Given): World {
    const world =
      organisation === undefined ? this.#usual : this.#worlds.get(keyOf(path, organisation));
    return world ?? this.#around(organisationOfUsers([]));
  }

  #around(organisation: OrganisationData): World {
    return { organisation: indexOrganisation(organisation), calendars: this.#calendars };
  }

  async #organisation(
    path: string,
    named: NonNullable<Given['organisation']>,
  ): Promise<OrganisationData> {
    if (typeof named === 'string') return readSound(this.#cli, resolve(dirname(path), named));
    if (isUsers(named)) return organisationOfUsers(named);
    const { organisation, problems } = parseOrganisation(named);
    if (organisation) return organisation;
    const { texts, cwd } = this.#cli;
    const reason = problems[0]?.code ?? '';
    throw new Unusable(
      'USERS_UNUSABLE',
      texts.dev.organisationUnusable(path.replace(`${cwd}/`, ''), reason),
    );
  }
}

type Named = NonNullable<Given['organisation']>;

const isUsers = (named: Named): named is Extract<Named, readonly unknown[]> => Array.isArray(named);

const keyOf = (path: string, named: Named): string =>
  typeof named === 'string' ? resolve(dirname(path), named) : JSON.stringify(named);
