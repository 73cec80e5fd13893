// The clocks of flows for operators: when they start next, and what was refused in a sentence.

import { isCode } from '../../core/codes.ts';
import { isoOf } from '../../core/instant.ts';
import { isRecord } from '../../core/json-type.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import { say } from '../../core/messages/say.ts';
import type {
  RefusedMomentView,
  RefusedStartView,
  StartClockView,
} from '../../core/views/start-clock.ts';
import type { Shell } from '../shell.ts';
import { spokenDetails } from './named-details.ts';
import type { Reader } from './reader.ts';

/** All of a tenant, for operators: whoever calls has checked that. */
export async function startClockViews(shell: Shell, reader: Reader): Promise<StartClockView[]> {
  const { tenant } = reader;
  const clocks = await shell.store.startClocks.list(tenant);
  return clocks.map(({ flow, next, done, refused }) => ({
    flow,
    title: shell.flows.history(tenant, flow).at(-1)?.definition.title ?? flow,
    nextAt: next === null ? null : isoOf(next),
    doneAt: isoOf(done),
    refused: refused.map((moment) => refusedMoment(reader, moment)),
  }));
}

/** A moment as `refusedRecord` wrote it. */
function refusedMoment(reader: Reader, { named, count, starts }: JsonObject): RefusedMomentView {
  return {
    at: isoOf(typeof named === 'number' ? named : 0),
    count: typeof count === 'number' ? count : 0,
    starts: Array.isArray(starts) ? starts.flatMap((start) => refusedStart(reader, start)) : [],
  };
}

function refusedStart(reader: Reader, start: Json): RefusedStartView[] {
  if (!isRecord(start)) return [];
  const { key, code, details } = start;
  const text = typeof code === 'string' ? code : '';
  return [
    {
      key: typeof key === 'string' ? key : null,
      code: text,
      detail: isCode(text)
        ? say(text, isRecord(details) ? spokenDetails(reader, details) : {}, reader.language)
        : text,
    },
  ];
}
