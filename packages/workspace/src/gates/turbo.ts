// The gates that are a task of every package, cached by turbo.
import { capture } from '../capture.ts';
import type { Gate } from './gate.ts';

/** Every package and example is free of type errors. */
export const types = turboGate('types');

/** Every package and example builds. */
export const build = turboGate('build');

function turboGate(task: string): Gate {
  return {
    name: task,
    async check() {
      const args = ['run', task, '--continue=always', '--output-logs=errors-only'];
      const { code, output } = await capture('turbo', args);
      const tasks = /Tasks:\s+(.*)$/m.exec(output)?.[1] ?? 'turbo did not finish';
      const cached = /Cached:\s+(.*)$/m.exec(output)?.[1] ?? '';
      return { passed: code === 0, summary: `${tasks} (${cached})`, details: output };
    },
  };
}
