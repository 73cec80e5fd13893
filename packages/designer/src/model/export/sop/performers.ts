// Who does an activity, as the head of a column: short, and the same words for the same people.

import { isObject } from '../../change/change.ts';
import type { FlowDocument } from '../../document/document.ts';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import type { Step } from '../../graph/step.ts';
import type { Json } from '@alir/engine/core/types';
import type { Speaker } from '../../words/speaker.ts';
import { whoWords } from '../../words/who-words.ts';
import type { Words } from '../../words/words.ts';

/** Whoever does a step: the system where nobody does. */
export function performerOf(
  step: Step,
  { graph, words }: { readonly graph: FlowGraph; readonly words: Words },
): string {
  const { speaker } = words;
  const seen = new Set<string>();
  for (let at: Step | undefined = step; at !== undefined && !seen.has(at.key);) {
    seen.add(at.key);
    const task = isObject(at.state['task']) ? at.state['task'] : null;
    if (task === null) return speaker.say('Sistem', 'System');
    const assign = task['assign'];
    const same = isObject(assign) ? assign['sameAs'] : undefined;
    if (typeof same !== 'string') return nameOf(assign, speaker);
    // Whoever did another step is in that step's column.
    at = graph.steps.get(same);
  }
  return speaker.say('Pelaksana', 'Performer');
}

/** Whoever starts a flow. */
export function starterOf({ flow }: FlowDocument, speaker: Speaker): string {
  const start = isObject(flow['start']) ? flow['start'] : {};
  if (start['clock'] !== undefined || start['by'] === 'nobody')
    return speaker.say('Sistem', 'System');
  const { by } = start;
  return by === undefined || by === 'anyone'
    ? speaker.say('Pemrakarsa', 'Whoever started it')
    : nameOf(by, speaker);
}

function nameOf(assign: Json | undefined, speaker: Speaker): string {
  if (!isObject(assign) || typeof assign['role'] !== 'string')
    return whoWords(assign, speaker) ?? speaker.say('Pelaksana', 'Performer');
  const { role, unit } = assign;
  const name = speaker.name('role', role);
  return typeof unit === 'string' ? `${name} ${speaker.name('unit', unit)}` : name;
}
