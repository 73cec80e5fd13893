import type { Flow } from '../core/compile/flow.ts';
import type { Instance } from '../core/instance.ts';
import type { Command } from '../core/command.ts';
import type { Rejection } from '../core/decision.ts';
import { begins } from './begins.ts';
import type { Request } from './request.ts';
import type { Shell } from './shell.ts';

/** The compiled flow a command is decided by: pinned for an instance that lives, the newest for one that starts. */
export function flowFor(
  shell: Shell,
  { tenant, command, decidedBy }: Request,
  instance: Instance | null,
): Flow | null {
  if (decidedBy) return instance && decidedBy;
  if (instance) return shell.flows.version(tenant, instance.flow, instance.flowVersion);
  if (begins(command)) return shell.flows.newest(tenant, command.flow);
  if (command.type !== 'deliver' || command.message.type !== 'start') return null;
  const { flow, flowVersion } = command.message;
  return flowVersion === null
    ? shell.flows.newest(tenant, flow)
    : shell.flows.version(tenant, flow, flowVersion);
}

/** Why there is none: the flow of a start, or the instance, does not exist. */
export function flowMissing(command: Command): Rejection {
  return begins(command)
    ? { code: 'FLOW_NOT_FOUND', details: { flow: command.flow } }
    : { code: 'INSTANCE_NOT_FOUND', details: {} };
}
