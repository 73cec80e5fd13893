import type { Flow } from '@alir/engine/core';
import { verifyFlow } from '@alir/engine/verify';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { checkFiles, inCalendars } from '../folder/check-files.ts';
import { placeProblems, showProblem } from '../folder/place-problems.ts';
import { readProjects } from '../folder/source-file.ts';
import { heldAgainst, type CheckOptions } from './check.ts';
import { withEngine, whoOf, type VersionsOptions } from './versions.ts';

export interface PublishOptions extends VersionsOptions, CheckOptions {
  /** Why it is published although errors are found. */
  readonly despite?: string;
}

/** Publishes a version into a database, unless something is wrong with it; applications that run take it over. */
export async function publishVersion(
  cli: Cli,
  database: string,
  path: string,
  options: PublishOptions,
): Promise<Answer> {
  const { texts } = cli;
  const { despite } = options;
  const [project] = await readProjects(cli, [path]);
  const asked = await heldAgainst(cli, options);
  const checked = checkFiles(project?.files ?? [], asked);
  const { problems, compiled, forms } = checked;
  const against = inCalendars(asked, checked);
  const own = problems.filter(({ file }) => project?.chosen?.has(file.absolute) ?? true);
  const placed = placeProblems(cli, own);
  const lines = placed.map((one) => showProblem(cli, one));
  const flow = compiled.find(({ file }) => project?.chosen?.has(file.absolute))?.flow;
  const hasErrors = placed.some(({ severity }) => severity === 'error');
  if (hasErrors && (!flow || despite === undefined))
    return {
      exit: 1,
      json: { published: null, problems: placed },
      text: [...lines, texts.versions.unpublished].join('\n'),
    };
  if (!flow) throw new Unusable('USAGE', texts.simulate.oneFlow(path));
  const named = formsOf(flow);
  const source = {
    definition: flow.definition,
    forms: forms.map(({ definition }) => definition).filter(({ form }) => named.has(form)),
  };
  const usual = { ...(project && { folder: project.root }), ...options };
  return withEngine(
    cli,
    database,
    { ...usual, prove: (one, context) => verifyFlow(one, context, against).findings },
    async ({ publishing }, tenant) => {
      const input = { by: whoOf(options), ...(despite === undefined ? {} : { reason: despite }) };
      const published = await publishing.publish(source, input, { tenant });
      if (!published.ok) throw new Unusable(published.code, published.message);
      const { version } = published;
      return {
        exit: 0,
        json: { published: { flow: flow.name, version }, problems: placed },
        text: [...lines, texts.versions.published(flow.name, version)].join('\n'),
      };
    },
  );
}

/** Names of the forms that a flow has. */
function formsOf({ nodes, startForm }: Flow): ReadonlySet<string> {
  const forms = [startForm, ...[...nodes.values()].map(({ task }) => task?.form ?? null)];
  return new Set(forms.flatMap((form) => form?.name ?? []));
}
