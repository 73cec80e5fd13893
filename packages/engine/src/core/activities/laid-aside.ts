import type { Instance, Visit } from '../instance.ts';

/** Whether a visit waits because its instance, or its task, is suspended. */
export function isLaidAside({ suspension }: Instance, { task }: Visit): boolean {
  return (suspension ?? task?.suspension) !== undefined;
}
