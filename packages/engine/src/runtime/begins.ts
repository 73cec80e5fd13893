import type { Command } from '../core/command.ts';

/** A command that brings an instance into being: of a person, or of the flow's clock. */
export type Beginning = Extract<Command, { type: 'start' | 'begin' }>;

export function begins(command: Command): command is Beginning {
  return command.type === 'start' || command.type === 'begin';
}
