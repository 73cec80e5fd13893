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
  /** Whether it is proposed, for somebody else to approve. */
  readonly propose?: boolean;
}

/**
 * Publishes a version into a database, unless something is wrong with it; applications that run take it over. Where the application wants
 * two people, it is proposed instead: somebody else approves it there.
 */
export async function publishVersion(
  cli: Cli,
  database: string,
  path: string,
  options: PublishOptions,
): Promise<Answer> {
  const { texts } = cli;
  const { despite } = options;
  // Nobody's name is nobody who may not approve.
  if (options.propose === true && options.by === undefined)
    throw new Unusable('USAGE', texts.wrongUsage(texts.versions.proposesWho));
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
      const { version } = flow;
      const told = (exit: 0 | 1, json: object, sentence: string): Answer => ({
        exit,
        json: { ...json, problems: placed },
        text: [...lines, sentence].join('\n'),
      });
      const input = { by: whoOf(options), ...(despite === undefined ? {} : { reason: despite }) };
      if (options.propose === true) {
        const proposed = await publishing.proposals.propose(source, input, { tenant });
        if (!proposed.ok) throw new Unusable(proposed.code, proposed.message);
        const { id } = proposed.proposal;
        const json = { published: null, proposed: { flow: flow.name, version, id } };
        return told(0, json, texts.versions.proposed(flow.name, version));
      }
      const published = await publishing.publish(source, input, { tenant });
      if (!published.ok && published.code === 'SECOND_PERSON_NEEDED')
        return told(1, { published: null, code: published.code }, texts.versions.takesTwo);
      if (!published.ok) throw new Unusable(published.code, published.message);
      return told(
        0,
        { published: { flow: flow.name, version } },
        texts.versions.published(flow.name, version),
      );
    },
  );
}

/** Names of the forms that a flow has. */
function formsOf({ nodes, startForm }: Flow): ReadonlySet<string> {
  const forms = [startForm, ...[...nodes.values()].map(({ task }) => task?.form ?? null)];
  return new Set(forms.flatMap((form) => form?.name ?? []));
}
