// Mistakes with people that show once an organisation is known.

import { structuralOfPeople, type Operator } from '../operator.ts';
import { changed, isRecord, taskSites, valueAt, withTask } from '../sites.ts';

/** A post that the organisation of the experiment has. */
const post = { position: 'sekda' };

export const mistakesWithPosts: readonly Operator[] = [
  structuralOfPeople('duties that one person alone could do', (flow) => {
    const tasks = taskSites(flow);
    return tasks.slice(1).flatMap((site, index) => {
      const other = tasks[index];
      if (!other || !isRecord(flow)) return [];
      const first = changed(flow, other.path, withTask(other.value, { assign: post }));
      const allocate = { not: [other.path.at(-1) ?? ''] };
      const second = withTask(valueAt(first, site.path), { assign: post, allocate });
      return [{ site: { ...site, path: [] }, value: changed(first, site.path, second) }];
    });
  }),
  structuralOfPeople('task for a post that is not there', (flow) =>
    taskSites(flow).map((site) => ({
      site,
      value: withTask(site.value, { assign: { position: 'jabatan-tidak-ada' } }),
    })),
  ),
  structuralOfPeople('decision that an acting officer meets', (flow) =>
    taskSites(flow).map((site) => ({
      site,
      value: withTask(site.value, { assign: post, decides: 'kepegawaian' }),
    })),
  ),
];
