import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '@alir/testbed/runs';
import { letter } from '../../../test/doing.ts';
import { allFlows } from '../../../test/flows.ts';
import { anySeed, randomCommand } from '../../../test/random-command.ts';
import { drawFrom } from '../../../test/random-values.ts';
import { perform, readCommand } from '../index.ts';

const anyCommand = fc
  .tuple(fc.constantFrom(...allFlows()), anySeed)
  .map(([{ document }, seed]) => randomCommand(document, drawFrom(seed)));

test('[DM111] every command survives being written and read', () => {
  fc.assert(
    fc.property(anyCommand, (command) => {
      const written: unknown = JSON.parse(JSON.stringify(command));
      expect(readCommand(written)).toEqual(written);
    }),
    { numRuns: runs(1000) },
  );
});

test('[DM112] whatever else comes is refused, and what has the shape of a command is done or refused, never thrown', () => {
  for (const hostile of [
    null,
    [],
    'tidy',
    { type: 'tidy', more: 1 },
    { type: 7 },
    { type: 'remove-step' },
    { type: 'move-step', step: 'a', to: -1 },
    { type: 'toString' },
    Object.create({ type: 'tidy' }),
  ]) {
    expect(readCommand(hostile)).toHaveProperty('code');
  }
  expect(readCommand({ type: 'fly' })).toEqual({
    code: 'COMMAND_UNKNOWN',
    params: { command: 'fly' },
  });
  let nested: object = { type: 'tidy' };
  for (let depth = 0; depth < 5000; depth += 1) nested = { type: 'together', commands: [nested] };
  expect(readCommand(nested)).toMatchObject({ code: 'COMMAND_UNREADABLE' });
  fc.assert(
    fc.property(anyCommand, fc.nat(), fc.jsonValue(), (command, at, value) => {
      const keys = Object.keys(command).filter((key) => key !== 'type');
      const key = keys[at % Math.max(keys.length, 1)] ?? 'x';
      const read = readCommand({ ...command, [key]: value });
      if ('type' in read) perform(letter(), read);
    }),
    { numRuns: runs(2000) },
  );
});
