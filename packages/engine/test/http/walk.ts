// Steps that many tests begin with.

import type { AcceptedView, TaskPage, TaskView } from '../../src/http/index.ts';
import type { Office } from './office.ts';

export const path = encodeURIComponent;

/** Ann orders; the id of the instance. */
export async function ordered(
  office: Office,
  data: object = { item: 'chair', amount: 10 },
  tenant = 'acme',
): Promise<string> {
  const { body, status } = await office
    .as('ann', tenant)
    .post<AcceptedView>('/instances', { flow: 'order', data });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.instance;
}

/** The path of the first open task of somebody. */
export async function taskOf(office: Office, user: string, query = ''): Promise<string> {
  const { body } = await office.as(user).get<TaskPage>(`/tasks?${query}`);
  const [task] = body.items;
  if (!task) throw new Error(`${user} has no task`);
  return `/tasks/${path(task.id)}`;
}

export async function opened(office: Office, user: string, query = ''): Promise<TaskView> {
  return (await office.as(user).get<TaskView>(await taskOf(office, user, query))).body;
}

export async function completed(
  office: Office,
  user: string,
  outcome: string,
  more: object = {},
): Promise<void> {
  const task = await taskOf(office, user);
  const { body, status } = await office.as(user).post(`${task}/complete`, { outcome, ...more });
  if (status >= 300) throw new Error(JSON.stringify(body));
}

/** Ann's order is with its errands: Bob approved, the board graded it 4 and granted. */
export async function granted(office: Office, people: readonly string[]): Promise<string> {
  const id = await ordered(office, { item: 'chair', amount: 10, people });
  await completed(office, 'bob', 'approve');
  await completed(office, 'cy', 'grade', { input: 4 });
  await completed(office, 'cy', 'grant');
  return id;
}
