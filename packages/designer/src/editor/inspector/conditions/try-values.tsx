// Whether a way is taken for some values: the engine's own answer, as somebody fills them in.

import { say } from '@alir/engine/core';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { JsonObject } from '@alir/engine/core/types';
import { isObject } from '../../../model/change/change.ts';
import { fieldsOf } from '../../../model/graph/field-mentions.ts';
import type { Exit } from '../../../model/graph/step.ts';
import { speakerOf } from '../../../model/words/speaker.ts';
import { castOfFlow } from '../../../try/cast-of-flow.ts';
import { fellowsOf, orderedWays, type OrderedWays, type WayTaken } from '../../../try/formulas.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { type FormulaTexts, formulaTexts } from '../../texts/formulas.ts';
import { DataFields, isPlain } from '../../parts/data-fields.tsx';
import { TickField } from '../field.tsx';

export function TryValues({ exit }: { readonly exit: Exit }): ReactElement {
  const words = formulaTexts(useSession().lang);
  const document = useDocument();
  const ways = useMemo(() => orderedWays(document, exit), [document, exit]);
  if (ways !== null && !ways.asked.isElsewhere) return <Values exit={exit} ways={ways} />;
  return (
    <div className="alir-try-values">
      <p role="status">{ways === null ? words.unreadable : words.elsewhere}</p>
    </div>
  );
}

function Values({ exit, ways }: { readonly exit: Exit; readonly ways: OrderedWays }): ReactElement {
  const { lang, nameOf, organisation, today } = useSession();
  const words = formulaTexts(lang);
  const document = useDocument();
  const speaker = speakerOf(document, { lang, nameOf });
  const [data, setData] = useState<JsonObject>({});
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const { fields, steps } = ways.asked;
  const schemas = schemasOf(document.flow, fields, (name) => speaker.field([name]));
  const others = fields.filter((name) => !isPlain(schemas[name] ?? {}));
  const world = useMemo(
    () =>
      organisation === undefined
        ? castOfFlow(document.flow, lang)
        : { organisation, calendars: new Map() },
    [organisation, document.flow, lang],
  );
  const taken = ways.taken({ data, done, now: Date.parse(`${today}T03:00:00Z`), world });
  return (
    <div className="alir-try-values">
      <DataFields fields={schemas} data={data} change={setData} />
      {steps.map((step) => (
        <TickField
          key={step}
          label={words.isDone(speaker.step(step))}
          value={done.has(step)}
          set={(isDone) =>
            setDone(new Set(isDone ? [...done, step] : [...done].filter((one) => one !== step)))
          }
        />
      ))}
      {fields.length === 0 && steps.length === 0 ? <p>{words.nothingAsked}</p> : null}
      {others.length === 0 ? null : (
        <p>{words.notHere(others.map((name) => speaker.field([name])).join(', '))}</p>
      )}
      <p role="status" data-taken={taken.kind === 'taken' && taken.rank === exit.rank[0]}>
        {verdict(taken, exit, {
          words,
          lang,
          field: (name) => speaker.field([name]),
          target: (rank) => {
            const target = fellowsOf(document, exit)[rank]?.target;
            return target ? speaker.step(target) : '';
          },
        })}
      </p>
    </div>
  );
}

function schemasOf(
  flow: JsonObject,
  names: readonly string[],
  titleOf: (name: string) => string,
): Readonly<Record<string, JsonObject>> {
  const data = fieldsOf(flow);
  return Object.fromEntries(
    names.flatMap((name) => {
      const schema = data[name];
      return isObject(schema) ? [[name, { ...schema, title: titleOf(name) }] as const] : [];
    }),
  );
}

interface Saying {
  readonly words: FormulaTexts;
  readonly lang: 'id' | 'en';
  readonly field: (name: string) => string;
  readonly target: (rank: number) => string;
}

function verdict(taken: WayTaken, exit: Exit, { words, lang, field, target }: Saying): string {
  const [rank, of] = exit.rank;
  switch (taken.kind) {
    case 'taken':
      return taken.rank === rank ? words.taken : words.otherTaken(target(taken.rank));
    case 'none':
      return of === 1 ? words.notTaken : words.noneTaken;
    case 'fault': {
      const { reason, field: name } = taken.params;
      return reason === 'absent' && typeof name === 'string'
        ? words.missing(field(name))
        : say(taken.code, taken.params, lang);
    }
  }
}
