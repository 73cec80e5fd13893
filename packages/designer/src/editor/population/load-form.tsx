// The numbers of many letters: how many arrive, how long is looked at, what each says, how long somebody works on a step and how
// often it ends how.

import { useId } from 'react';
import type { ReactElement } from 'react';
import { fieldsOfData } from '../try/fields-of-data.ts';
import { DataFields } from '../try/data-fields.tsx';
import { ChoiceField } from '../inspector/field.tsx';
import { NumberField } from '../inspector/parts/number-field.tsx';
import { useSession } from '../session/session.tsx';
import { useCrowd, useCrowding } from './use-crowding.tsx';

export function LoadForm(): ReactElement | null {
  const { texts } = useSession();
  const { population: words } = texts.trying;
  const crowding = useCrowding();
  const phase = useCrowd((state) => state.phase);
  const settings = useCrowd((state) => state.settings);
  const load = useCrowd((state) => state.load);
  if (settings === null || load === null) return null;
  const isRunning = phase === 'running';
  return (
    <form
      className="alir-try-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRunning) crowding.stop();
        else void crowding.run();
      }}
    >
      <div className="alir-numbers">
        <NumberField
          label={words.perDay}
          value={settings.perDay}
          least={1}
          most={500}
          set={(perDay) => perDay !== null && crowding.set({ perDay })}
        />
        <NumberField
          label={words.days}
          value={settings.days}
          least={1}
          most={250}
          set={(days) => days !== null && crowding.set({ days })}
        />
      </div>
      <p className="alir-help">{load.isTold ? words.told : words.plain}</p>
      {load.isTold ? null : <Letter />}
      <Steps />
      <button type="submit" className={isRunning ? 'alir-button' : 'alir-button alir-primary'}>
        {isRunning ? words.stop : words.run}
      </button>
    </form>
  );
}

/** Who brings letters, and what they say. */
function Letter(): ReactElement | null {
  const { texts } = useSession();
  const { population: words } = texts.trying;
  const crowding = useCrowding();
  const settings = useCrowd((state) => state.settings);
  const testing = useCrowd((state) => state.testing);
  if (settings === null || testing === null) return null;
  const { users } = testing.world.organisation;
  return (
    <details className="alir-details">
      <summary>{words.letter}</summary>
      <div className="alir-details-body">
        <ChoiceField
          label={texts.tryWho}
          value={settings.by}
          choices={[...users].map(([value, { name }]) => ({ value, label: name }))}
          choose={(by) => crowding.set({ by })}
        />
        <DataFields
          fields={fieldsOfData(testing.document.flow)}
          data={settings.data}
          change={(data) => crowding.set({ data })}
        />
      </div>
    </details>
  );
}

/** How long somebody works on each step, and how often it ends how. */
function Steps(): ReactElement | null {
  const { texts } = useSession();
  const { population: words } = texts.trying;
  const crowding = useCrowding();
  const page = useId();
  const settings = useCrowd((state) => state.settings);
  const load = useCrowd((state) => state.load);
  if (settings === null || load === null) return null;
  const { minutes, shares } = settings;
  return (
    <details className="alir-details">
      <summary>{words.steps}</summary>
      <div className="alir-details-body">
        {load.steps.map(({ key, title, outcomes }) => (
          <section key={key} aria-labelledby={`${page}${key}`}>
            <h4 id={`${page}${key}`}>{title}</h4>
            <div className="alir-numbers">
              <NumberField
                label={words.minutes}
                value={minutes[key] ?? 0}
                least={1}
                most={4800}
                set={(usual) =>
                  usual !== null && crowding.set({ minutes: { ...minutes, [key]: usual } })
                }
              />
              {outcomes.length < 2
                ? null
                : outcomes.map(({ name, label }) => (
                    <NumberField
                      key={name}
                      label={words.share(label)}
                      value={shares[key]?.[name] ?? 0}
                      least={0}
                      most={100}
                      set={(share) =>
                        share !== null &&
                        crowding.set({
                          shares: { ...shares, [key]: { ...shares[key], [name]: share } },
                        })
                      }
                    />
                  ))}
            </div>
          </section>
        ))}
      </div>
    </details>
  );
}
