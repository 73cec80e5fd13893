import type { FlowSource } from '@alir/engine';

/**
 * A flow as it was before it began by the clock: the version before, without clock. Stories of the past say themselves what
 * was begun when; what the clock begins counts from the day on which the application publishes the flow with it.
 */
export function withoutClock(source: FlowSource): FlowSource {
  const { definition } = source;
  if (!isClocked(definition)) return source;
  const { clock: _clock, ...start } = definition.start;
  return { ...source, definition: { ...definition, version: definition.version - 1, start } };
}

interface Clocked {
  readonly version: number;
  readonly start: { readonly clock: unknown };
}

function isClocked(definition: unknown): definition is Clocked {
  if (typeof definition !== 'object' || definition === null || !('start' in definition))
    return false;
  const { start } = definition;
  return (
    'version' in definition &&
    typeof definition.version === 'number' &&
    typeof start === 'object' &&
    start !== null &&
    'clock' in start
  );
}
