import { within } from '../../core/access/delegated.ts';
import type { Flow } from '../../core/compile/flow.ts';
import { Turn } from '../../core/decide/turn.ts';
import type { Instance } from '../../core/instance.ts';
import { ShellAnswers } from '../answers.ts';
import type { Shell } from '../shell.ts';
import type { Reader } from './reader.ts';

/** A turn in which rules are only looked at: what would be let through, for this reader, now. Nothing comes of it. */
export function readingTurn(
  shell: Shell,
  { tenant, actor, world, now }: Reader,
  flow: Flow,
  instance: Instance,
): Turn {
  const answers = new ShellAnswers(
    world,
    flow,
    { now, instance: instance.id, by: null },
    shell.ids,
  );
  return new Turn(
    flow,
    instance,
    {
      now,
      command: '',
      actor: within(actor, flow.name, instance.confidential),
      instance: instance.id,
      tenant,
      answers,
    },
    null,
  );
}
