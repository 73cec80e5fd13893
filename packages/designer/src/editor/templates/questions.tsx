// The questions of a template: what the flow is called, and what makes it one's own.

import { useEffect, useId, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Json } from '@alir/engine/core/types';
import { durationOf, spanOf } from '../../model/document/duration.ts';
import {
  type Answers,
  askedOf,
  type Question,
  readAnswers,
  type Template,
} from '../../model/templates/template.ts';
import { SpanField } from '../inspector/span-field.tsx';
import { TickField } from '../inspector/field.tsx';
import { useSession } from '../session/session.tsx';
import { WhoAnswer } from './who-answer.tsx';

export function Questions(props: {
  readonly template: Template;
  readonly title: string;
  readonly setTitle: (title: string) => void;
  readonly answers: Answers;
  readonly answer: (name: string, value: Json) => void;
}): ReactElement {
  const { texts } = useSession();
  const { template, title, setTitle, answers, answer } = props;
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  // Whoever has chosen a template goes on with its name.
  useEffect(() => first.current?.select(), []);
  return (
    <div className="alir-template-questions">
      <div className="alir-field">
        <label htmlFor={id}>{texts.templates.name}</label>
        <input
          id={id}
          ref={first}
          type="text"
          required
          maxLength={200}
          aria-describedby={`${id}-help`}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <p id={`${id}-help`} className="alir-help">
          {texts.templates.nameHelp}
        </p>
      </div>
      {askedOf(template, answers).map((question) => (
        <Asked
          key={question.name}
          question={question}
          template={template}
          answers={answers}
          answer={(value) => answer(question.name, value)}
        />
      ))}
    </div>
  );
}

function Asked(props: {
  readonly question: Question;
  readonly template: Template;
  readonly answers: Answers;
  readonly answer: (value: Json) => void;
}): ReactElement {
  const { lang } = useSession();
  const { question, answer } = props;
  const { name } = question;
  const ask = question.ask[lang];
  const read = readAnswers(props.template, props.answers);
  switch (question.answer.kind) {
    case 'who':
      return (
        <WhoAnswer
          label={ask}
          usual={question.answer.usual}
          value={read.who(name)}
          choose={answer}
        />
      );
    case 'tick':
      return <TickField label={ask} value={read.tick(name)} set={answer} />;
    case 'span':
      return (
        <fieldset className="alir-template-span">
          <legend>{ask}</legend>
          <SpanField
            span={spanOf(read.span(name)) ?? { count: 1, unit: 'workday' }}
            set={(span) => answer(durationOf(span))}
          />
        </fieldset>
      );
    case 'count':
      return (
        <Count
          label={ask}
          value={read.count(name)}
          least={question.answer.least}
          most={question.answer.most}
          set={answer}
        />
      );
  }
}

/** A small number: all that can be chosen. */
function Count(props: {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly set: (value: number) => void;
}): ReactElement {
  const id = useId();
  const { least, most } = props;
  const choices = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return (
    <div className="alir-field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => props.set(Number(event.target.value))}
      >
        {choices.map((count) => (
          <option key={count} value={count}>
            {count}
          </option>
        ))}
      </select>
    </div>
  );
}
