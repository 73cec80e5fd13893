// What can be done at a moment of a trial, as whoever tries it chooses: by whom, what, on which letter.

import type { FlowNode } from '@alir/engine/core';
import type { JsonObject } from '@alir/engine/core/types';
import { isObject } from '../model/change/change.ts';
import { type Language, textIn } from '../model/words/language.ts';
import { personIn } from './names.ts';
import { officeOf, type Trial, type TrialAct, waitsOf } from './trial.ts';

/** Something that somebody could do. */
export interface TrialChance {
  /** Tells it from the others of this moment. */
  readonly id: string;
  /** What stands on the button. */
  readonly label: string;
  /** The act, but for what is filled in. */
  readonly act: TrialAct;
  /** Fields of the letter that may be filled in with it, by name, with their schemas; empty for none. */
  readonly fields: Readonly<Record<string, JsonObject>>;
  /** Whether a comment is required. */
  readonly needsComment: boolean;
}

/** What can be done by one person, or by nobody in particular. */
export interface TrialGroup {
  /** Tells it from the others. */
  readonly id: string;
  /** Who: "Budi, Sekretaris", a program, or the clock. */
  readonly who: string;
  /** What it is about: "Periksa". */
  readonly what: string;
  /** What they could do. */
  readonly chances: readonly TrialChance[];
}

/** What can be done at the moment that is looked at: people first, then programs. */
export function groupsOf(trial: Trial, lang: Language): readonly TrialGroup[] {
  return [...peopleGroups(trial, lang), ...callGroups(trial, lang)];
}

function peopleGroups(trial: Trial, lang: Language): readonly TrialGroup[] {
  const office = officeOf(trial);
  const groups = new Map<string, TrialGroup>();
  for (const { instance, flow: name, explanation } of waitsOf(trial)) {
    const flow = office.flow(name);
    if (flow === null) continue;
    for (const wait of explanation.waits) {
      if (wait.kind !== 'task') continue;
      const node = flow.nodes.get(wait.state);
      if (!node) continue;
      for (const mover of wait.movers) {
        const by =
          mover.position === null ? { user: mover.user } : { user: mover.user, as: mover.position };
        const id = `${instance} ${wait.task} ${mover.user} ${mover.position ?? ''}`;
        const chances = mover.may.flatMap((chance): TrialChance[] => {
          if (chance.kind !== 'outcome') return [];
          const act: TrialAct = {
            kind: 'complete',
            by,
            instance,
            visit: wait.task,
            outcome: chance.name,
          };
          return [
            {
              id: `${id} ${chance.name}`,
              act,
              ...outcomeOf(node, chance.name, lang, flow.definition.data),
            },
          ];
        });
        if (chances.length > 0) {
          groups.set(id, {
            id,
            who: personIn(trial.setting.world, mover),
            what: titleOf(node, lang),
            chances,
          });
        }
      }
    }
  }
  return [...groups.values()];
}

function outcomeOf(
  node: FlowNode,
  name: string,
  lang: Language,
  data: { readonly properties?: unknown },
): Pick<TrialChance, 'label' | 'fields' | 'needsComment'> {
  const definition = node.task?.outcomes.get(name)?.definition;
  const properties = recordOf(data.properties);
  const fields = [...(node.task?.form?.writable ?? [])].flatMap((field) => {
    const schema = properties[field];
    return schema === undefined ? [] : [[field, schema] as const];
  });
  return {
    label: textIn(definition?.label, lang) ?? name,
    needsComment: definition?.comment === 'required',
    fields: Object.fromEntries(fields),
  };
}

function recordOf(value: unknown): Readonly<Record<string, JsonObject>> {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter((entry): entry is [string, JsonObject] =>
    isObject(entry[1]),
  );
  return Object.fromEntries(entries);
}

function titleOf({ key, task, definition }: FlowNode, lang: Language): string {
  return textIn(task?.title, lang) ?? textIn(definition.title, lang) ?? key;
}

const ofCalls = {
  id: { who: 'Layanan', works: 'Berhasil', fails: 'Gagal', reason: 'Dicoba gagal' },
  en: { who: 'The service', works: 'Works', fails: 'Fails', reason: 'Failed on purpose' },
} as const;

function callGroups(trial: Trial, lang: Language): readonly TrialGroup[] {
  const words = ofCalls[lang];
  return officeOf(trial).calls.map(({ id, service }): TrialGroup => {
    const plain = { fields: {}, needsComment: false };
    return {
      id,
      who: words.who,
      what: service,
      chances: [
        {
          id: `${id} works`,
          label: words.works,
          act: { kind: 'answer', call: id, result: {} },
          ...plain,
        },
        {
          id: `${id} fails`,
          label: words.fails,
          act: { kind: 'fail', call: id, reason: words.reason },
          ...plain,
        },
      ],
    };
  });
}
