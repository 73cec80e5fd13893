// What may be done with a letter besides the actions of its flow: reminding, copying, opening again; and, for operators, what
// halts, moves or ends it.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { InstanceAct, InstanceActView, InstanceView } from '@alir/engine/core/types';
import { ActDialog } from '../acts/act-dialog.tsx';
import { instanceIntent } from '../acts/act-intent.ts';
import { ActMenu } from '../acts/act-menu.tsx';
import { instanceQuestion } from '../acts/act-question.ts';
import { Icon } from '../parts/icon.tsx';
import { useEnvironment } from '../session/environment.tsx';
import { chosenSeat, useSession } from '../session/session.tsx';
import type { ActWords } from '../texts/acts-id.ts';
import { localize } from '../texts/localize.ts';
import type { Texts } from '../texts/texts.ts';
import type { Lang } from '../time/format-time.ts';

const forAll: ReadonlySet<InstanceAct> = new Set(['urge', 'copy', 'reopen']);
const forOperators: ReadonlySet<InstanceAct> = new Set(['suspend', 'jump', 'cancel']);
/** That nobody is awaited is no news to whoever looks at the letter. */
const unsaid: ReadonlySet<string> = new Set([
  'NOBODY_TO_URGE',
  'INSTANCE_SUSPENDED',
  'DELEGATION_VIEW_ONLY',
]);

export function LetterActs(props: {
  readonly instance: InstanceView;
  readonly subject: string;
}): ReactElement {
  const { lang, texts } = useEnvironment();
  const [asked, setAsked] = useState<InstanceActView | null>(null);
  const { acts } = props.instance;
  const offered = acts.filter(
    ({ name, permission }) =>
      forAll.has(name) && (permission.allowed || !unsaid.has(permission.code)),
  );
  const operators = acts.filter(({ name }) => forOperators.has(name));
  return (
    <>
      {offered.map((act) => (
        <span key={act.name} className="alir-act">
          <button
            type="button"
            className="alir-button"
            disabled={!act.permission.allowed}
            onClick={() => setAsked(act)}
          >
            {act.name === 'urge' && <Icon name="clock" />}
            {act.name === 'copy' && <Icon name="share" />}
            {wordsOf(act, lang, texts).label}
          </button>
          {!act.permission.allowed && <small>{act.permission.detail}</small>}
        </span>
      ))}
      <ActMenu
        label={texts.acts.operatorMenu}
        acts={operators.map((act) => ({ ...act, words: wordsOf(act, lang, texts) }))}
        choose={({ name }) => setAsked(operators.find((act) => act.name === name) ?? null)}
      />
      {asked !== null && <LetterActDialog {...props} act={asked} close={() => setAsked(null)} />}
    </>
  );
}

function LetterActDialog(props: {
  readonly instance: InstanceView;
  readonly subject: string;
  readonly act: InstanceActView;
  readonly close: () => void;
}): ReactElement {
  const { lang, texts } = useEnvironment();
  const session = useSession();
  const { instance, act } = props;
  const seat = chosenSeat(session);
  const unread = instance.copies.filter(({ readAt }) => readAt === null);
  return (
    <ActDialog
      about={`${instance.id}/act/${act.name}`}
      words={wordsOf(act, lang, texts)}
      subject={props.subject}
      question={instanceQuestion(act.name)}
      peopleLabel={texts.acts.to}
      context={{ seat, instance: instance.id, flow: instance.flow, latest: null, proposed: null }}
      // Nobody has two copies that they have not read.
      without={unread.flatMap(({ to }) => (to.position === null ? [] : [to.position]))}
      intent={(answer) => instanceIntent(instance.id, act.name, answer, seat?.position)}
      close={props.close}
    />
  );
}

/** In the words of the flow, where it has any. */
function wordsOf({ name, label }: InstanceActView, lang: Lang, { acts }: Texts): ActWords {
  const words = acts.instance[name];
  return label === null ? words : { ...words, label: localize(label, lang) };
}
