// Sentences about what comes of an outcome, in two languages.

import { dayInWords } from '../calendar/day-in-words.ts';
import { textIn } from '../format/text-in.ts';
import { msOf } from '../instant.ts';
import { quotedList } from '../messages/quoted-list.ts';
import type { ForecastWayView, ForeseenInstanceView, ForeseenTaskView } from '../views/forecast.ts';
import type { Naming } from './say-wait.ts';
import { forecastEn } from './sentences/forecast-en.ts';
import { forecastId } from './sentences/forecast-id.ts';
import type { ForecastSentences } from './sentences/forecast.ts';

const languages: Readonly<Record<'id' | 'en', ForecastSentences>> = {
  id: forecastId,
  en: forecastEn,
};

type Reading = Pick<Naming, 'language' | 'dateOf' | 'now'>;

/**
 * What comes of one outcome: why nobody can choose it, or what there would be, a sentence each; who was taken to choose it, and
 * what was made up for it.
 */
export function sayWay(
  { refused, instances, leaves, assumes }: ForecastWayView,
  reading: Reading,
): string[] {
  const sentences = languages[reading.language];
  if (refused !== null) return [refused];
  return [
    ...instances.flatMap((one, index) => sayInstance(one, index === 0, reading)),
    ...leaves.map((kind) => sentences[kind]),
    ...(assumes === null ? [] : [sentences.chosenBy(assumes.by.name)]),
    ...(assumes?.isMadeUp === true ? [sentences.madeUp] : []),
  ];
}

function sayInstance(
  { title, status, states, tasks, fails }: ForeseenInstanceView,
  isAskedFor: boolean,
  reading: Reading,
): string[] {
  const { language } = reading;
  const sentences = languages[language];
  const of = isAskedFor ? null : textIn(title, language);
  const listed = (all: readonly { readonly title: ForeseenTaskView['title'] }[]): string =>
    quotedList(
      all.map((one) => textIn(one.title, language)),
      language,
    );
  if (fails !== null) return [sentences.fails(of)];
  if (status !== 'open') return [sentences[status](of)];
  if (tasks.length === 0) return [sentences.waits(of, listed(states))];
  const opened = tasks.filter(({ isOpen }) => !isOpen);
  if (opened.length === 0) return [sentences.stays(of, listed(tasks))];
  return opened.map((task) => sayTask(of, task, reading));
}

function sayTask(
  of: string | null,
  { title, assignee, dueAt }: ForeseenTaskView,
  { language, dateOf, now }: Reading,
): string {
  const isPost = assignee?.position != null;
  const [holder = null] = isPost ? assignee.holders : [];
  const due = dueAt === null ? null : msOf(dueAt);
  const day = due === null ? null : dayInWords(dateOf(due))[language];
  const isLate = due !== null && due < now;
  return languages[language].task(of, {
    task: textIn(title, language),
    who: assignee?.label ?? null,
    holder: holder && holder.name,
    isVacant: isPost && holder === null,
    due: isLate ? null : day,
    late: isLate ? day : null,
  });
}
