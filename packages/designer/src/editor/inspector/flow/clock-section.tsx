// Letters that begin by themselves: when, how many each time, as whose, and what they say.

import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../../../model/change/change.ts';
import type { Command } from '../../../model/index.ts';
import { beginsWith, begunWith } from '../../../model/start/begins-with.ts';
import { speakerOf } from '../../../model/words/speaker.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { ChoiceField, TextField } from '../field.tsx';
import { More } from '../parts/more.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { positionChoices } from '../people/people-choices.ts';
import { PeoplePicker } from '../people/people-picker.tsx';
import { saidIn } from '../../../model/words/said.ts';
import { ClockFields } from './clock-fields.tsx';
import { flowProperty } from './flow-property.ts';
import { useFlowTexts } from './use-flow-texts.ts';

export function ClockSection(): ReactElement {
  const { texts, lang } = useSession();
  const words = useFlowTexts();
  const { flow } = useDocument();
  const { run, reason } = useCommands();
  const start = isObject(flow['start']) ? flow['start'] : {};
  const clocks = isList(start['clock']) ? start['clock'].filter(isObject) : [];
  const hasEach = isObject(start['each']);
  const set = (next: readonly JsonObject[]): Command => flowProperty(['start', 'clock'], next);
  const add = (): void => {
    const begun = begunWith(flow, saidIn(flow['title'], lang));
    const isFirst = clocks.length === 0 && Object.keys(begun).length > 0;
    run({
      type: 'together',
      commands: [
        set([...clocks, { cron: '0 7 1 * *', workday: 'next' }]),
        ...(isFirst ? [flowProperty(['start', 'with'], begun)] : []),
      ],
    });
  };
  const remove = (index: number): void => {
    const left = clocks.toSpliced(index, 1);
    if (left.length > 0) return void run(set(left));
    // What only speaks of the schedule goes with its last line.
    const parts = ['clock', 'starter', ...(hasEach ? [] : ['key', 'with'])];
    run({
      type: 'together',
      commands: parts.map((word) => flowProperty(['start', word], undefined)),
    });
  };
  return (
    <More
      title={words.clock}
      says={clocks.length === 0 ? '' : texts.details.saysSo(clocks.length)}
      places={['start/clock', 'start/each', 'start/key', 'start/with', 'start/starter']}
    >
      <p className="alir-help">{words.clockHelp}</p>
      {clocks.map((clock, index) => (
        <fieldset key={index} className="alir-outcome">
          <legend>{words.clockNumber(index + 1)}</legend>
          <ClockFields
            clock={clock}
            index={index}
            command={(next) => set(clocks.with(index, next))}
          />
          <button type="button" className="alir-button" onClick={() => remove(index)}>
            {words.removeClock(index + 1)}
          </button>
        </fieldset>
      ))}
      {reason}
      <button type="button" className="alir-button" onClick={add}>
        {words.addClock}
      </button>
      {clocks.length === 0 ? null : <Starter value={start['starter']} />}
      {clocks.length === 0 && !hasEach ? null : <What start={start} />}
    </More>
  );
}

/** The position that counts as whoever began it. */
function Starter({ value }: { readonly value: Json | undefined }): ReactElement {
  const { texts, organisation, today } = useSession();
  const words = useFlowTexts();
  const { run, reason } = useCommands();
  const kind = value === undefined ? 'nobody' : typeof value === 'string' ? 'post' : 'formula';
  const posts = organisation ? positionChoices(organisation, today) : [];
  const command = (post: string | undefined): Command => flowProperty(['start', 'starter'], post);
  return (
    <>
      <ChoiceField<'nobody' | 'post' | 'formula'>
        label={words.starter}
        value={kind}
        place="start/starter"
        help={words.starterHelp}
        choices={[
          { value: 'nobody', label: words.starterNobody },
          { value: 'post', label: texts.details.whoKinds.position },
          ...(kind === 'formula' ? [{ value: kind, label: texts.formula } as const] : []),
        ]}
        choose={(next) => {
          if (next === 'nobody') run(command(undefined));
          if (next === 'post') run(command(posts[0]?.value ?? texts.somePosition));
        }}
      />
      {typeof value !== 'string' ? null : organisation === undefined ? (
        <TextField label={words.starterPost} value={value} command={(post) => command(post)} />
      ) : (
        <PeoplePicker
          label={words.starterPost}
          value={value}
          choices={posts}
          choose={(post) => run(command(post))}
        />
      )}
      {reason}
    </>
  );
}

/** How many begin each time, and what they say. */
function What({ start }: { readonly start: JsonObject }): ReactElement {
  const { lang, nameOf } = useSession();
  const words = useFlowTexts();
  const document = useDocument();
  const { field: spoken } = speakerOf(document, { lang, nameOf });
  const isEach = isObject(start['each']);
  const key = typeof start['key'] === 'string' ? start['key'] : '';
  return (
    <>
      <Each start={start} />
      {isEach || key !== '' ? (
        <TextField
          label={words.startKey}
          help={words.startKeyHelp}
          value={key}
          place="start/key"
          command={(source) =>
            flowProperty(['start', 'key'], source === '' && !isEach ? undefined : source)
          }
        />
      ) : null}
      <fieldset className="alir-outcome">
        <legend>{words.startFields}</legend>
        <p className="alir-help">{words.startFieldsHelp}</p>
        {beginsWith(document.flow).map(({ field, source, isNeeded }) => (
          <TextField
            key={field}
            label={words.startField(spoken([field]))}
            value={source}
            place={`start/with/${field}`}
            command={(next) =>
              flowProperty(['start', 'with', field], next === '' && !isNeeded ? undefined : next)
            }
          />
        ))}
      </fieldset>
    </>
  );
}

const ofKind = /^units\('([^'\\]+)'\)$/;

/** One, or one for each unit of a kind. */
function Each({ start }: { readonly start: JsonObject }): ReactElement {
  const { organisation } = useSession();
  const words = useFlowTexts();
  const { run, reason } = useCommands();
  const each = isObject(start['each']) ? start['each'] : null;
  const source = typeof each?.['in'] === 'string' ? each['in'] : '';
  const asked = ofKind.exec(source)?.[1];
  const known = [...(organisation?.units.values() ?? [])].flatMap(({ kind }) => kind ?? []);
  const kinds = [...new Set([...known, ...(asked === undefined ? [] : [asked])])].toSorted();
  const value = each === null ? 'one' : asked === undefined ? 'formula' : `units ${asked}`;
  const choose = (chosen: string): void => {
    if (chosen === 'one') return void run(flowProperty(['start', 'each'], undefined));
    const [, kind] = chosen.split(' ');
    const next = {
      in: kind === undefined ? source || '[]' : `units('${kind}')`,
      as: typeof each?.['as'] === 'string' ? each['as'] : 'unit',
    };
    // Without words of its own each of them would begin again and again.
    const key = start['key'] ?? `${next.as}.kode + '/' + string(date(now))`;
    run({
      type: 'together',
      commands: [flowProperty(['start', 'each'], next), flowProperty(['start', 'key'], key)],
    });
  };
  return (
    <>
      <ChoiceField<string>
        label={words.startEach}
        value={value}
        place="start/each"
        choices={[
          { value: 'one', label: words.startEaches.one },
          ...kinds.map((kind) => ({
            value: `units ${kind}`,
            label: words.startEaches.units(kind),
          })),
          ...(value === 'formula' ? [{ value, label: words.startEaches.formula }] : []),
        ]}
        choose={choose}
      />
      {value === 'formula' ? (
        <TextField
          label={words.startEaches.formula}
          value={source}
          place="start/each/in"
          command={(next) => flowProperty(['start', 'each', 'in'], next)}
        />
      ) : null}
      {reason}
    </>
  );
}
