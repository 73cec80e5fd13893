// Rules for votes: so many for an outcome and it is decided, in order; a veto is a rule that one vote is enough for.

import type { ReactElement } from 'react';
import type { Decision, Share, VoteRule } from '../../../model/decisions/decision.ts';
import { writeShare } from '../../../model/decisions/decision.ts';
import { outcomesOf } from '../../../model/graph/read-exits.ts';
import type { Step } from '../../../model/graph/step.ts';
import { isObject } from '../../../model/change/change.ts';
import { useSession } from '../../session/session.tsx';
import { ChoiceField } from '../field.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { saidIn } from '../../../model/words/said.ts';

type ShareName = 'votes' | 'half' | 'twoThirds' | 'threeQuarters' | 'everybody' | 'percent';

const parts = { half: '1/2', twoThirds: '2/3', threeQuarters: '3/4', everybody: '1/1' } as const;
const shareNames = ['votes', 'half', 'twoThirds', 'threeQuarters', 'everybody', 'percent'] as const;

export function RulesFields(props: {
  readonly step: Step;
  readonly decision: Decision;
  readonly change: (next: Partial<Decision>) => void;
}): ReactElement {
  const { texts, lang } = useSession();
  const { details } = texts;
  const { step, decision, change } = props;
  const { rules } = decision;
  const task = isObject(step.state['task']) ? step.state['task'] : {};
  const outcomes = isObject(task['outcomes']) ? task['outcomes'] : {};
  const names = outcomesOf(step.state).map((value) => {
    const definition = outcomes[value];
    const label = isObject(definition) ? saidIn(definition['label'], lang) : '';
    return { value, label: label || value };
  });
  return (
    <fieldset className="alir-outcome">
      <legend>{details.rules}</legend>
      <p className="alir-help">{details.rulesHelp}</p>
      {rules.map((rule, index) => (
        <Rule
          key={index}
          number={index + 1}
          rule={rule}
          names={names}
          change={(next) => change({ rules: rules.with(index, next) })}
          remove={rules.length === 1 ? null : () => change({ rules: rules.toSpliced(index, 1) })}
        />
      ))}
      <AddRules names={names} rules={rules} change={change} />
      <ChoiceField
        label={details.otherwise}
        value={decision.otherwise ?? ''}
        place="task/decide/otherwise"
        choices={[
          ...(decision.otherwise === null ? [{ value: '', label: details.noOtherwise }] : []),
          ...names,
        ]}
        choose={(otherwise) => change({ otherwise })}
      />
    </fieldset>
  );
}

function Rule(props: {
  readonly number: number;
  readonly rule: VoteRule;
  readonly names: readonly { readonly value: string; readonly label: string }[];
  readonly change: (rule: VoteRule) => void;
  readonly remove: (() => void) | null;
}): ReactElement {
  const { details } = useSession().texts;
  const { number, rule, names, change, remove } = props;
  return (
    <div className="alir-rule" role="group" aria-label={details.rule(number)}>
      <ChoiceField
        label={details.ruleOutcome}
        value={rule.outcome}
        choices={names}
        choose={(outcome) => change({ ...rule, outcome })}
      />
      <ChoiceField
        label={details.ruleNeeds}
        value={rule.needs}
        choices={(['atLeast', 'over'] as const).map((value) => ({
          value,
          label: details.needs[value],
        }))}
        choose={(needs) => change({ ...rule, needs })}
      />
      <ShareFields share={rule.share} set={(share) => change({ ...rule, share })} />
      {remove === null ? null : (
        <button type="button" className="alir-button" onClick={remove}>
          {details.removeRule(number)}
        </button>
      )}
    </div>
  );
}

/** One more rule, and a veto where there is none. */
function AddRules(props: {
  readonly names: readonly { readonly value: string; readonly label: string }[];
  readonly rules: readonly VoteRule[];
  readonly change: (next: Partial<Decision>) => void;
}): ReactElement | null {
  const { details } = useSession().texts;
  const { names, rules, change } = props;
  const [first] = names;
  const last = names.at(-1);
  if (first === undefined || last === undefined) return null;
  const more: VoteRule = {
    outcome: first.value,
    needs: 'atLeast',
    share: { of: 'part', part: '2/3' },
  };
  const veto: VoteRule = {
    outcome: last.value,
    needs: 'atLeast',
    share: { of: 'votes', count: 1 },
  };
  const hasVeto = rules.some(({ needs, share }) => needs === 'atLeast' && isOneVote(share));
  return (
    <>
      <button
        type="button"
        className="alir-button"
        onClick={() => change({ rules: [...rules, more] })}
      >
        {details.addRule}
      </button>
      {hasVeto ? null : (
        <button
          type="button"
          className="alir-button"
          onClick={() => change({ rules: [veto, ...rules] })}
        >
          {details.addVeto(last.label)}
        </button>
      )}
    </>
  );
}

/** So many votes, or such a share of all. */
function ShareFields(props: {
  readonly share: Share | null;
  readonly set: (share: Share) => void;
}): ReactElement {
  const { details } = useSession().texts;
  const { share, set } = props;
  const name = share && nameOf(share);
  const own = share === null ? details.none : String(writeShare(share));
  return (
    <>
      <ChoiceField<ShareName | 'other'>
        label={details.shareOf}
        value={name ?? 'other'}
        choices={[
          ...shareNames.map((value) => ({ value, label: details.shares[value] })),
          ...(name === null ? [{ value: 'other' as const, label: own }] : []),
        ]}
        choose={(chosen) => {
          if (chosen !== 'other') set(shareOf(chosen));
        }}
      />
      {share?.of === 'votes' ? (
        <NumberField
          label={details.shareVotes}
          value={share.count}
          least={1}
          most={1000}
          set={(count) => count !== null && set({ of: 'votes', count })}
        />
      ) : null}
      {share?.of === 'all' ? (
        <NumberField
          label={details.sharePercent}
          value={share.percent}
          least={1}
          most={100}
          set={(percent) => percent !== null && set({ of: 'all', percent })}
        />
      ) : null}
    </>
  );
}

function isOneVote(share: Share | null): boolean {
  return share?.of === 'votes' && share.count === 1;
}

function nameOf(share: Share): ShareName | null {
  if (share.of === 'votes') return 'votes';
  if (share.of === 'all') return 'percent';
  const { part } = share;
  if (part === parts.half) return 'half';
  if (part === parts.twoThirds) return 'twoThirds';
  if (part === parts.threeQuarters) return 'threeQuarters';
  return part === parts.everybody ? 'everybody' : null;
}

function shareOf(name: ShareName): Share {
  switch (name) {
    case 'votes':
      return { of: 'votes', count: 1 };
    case 'percent':
      return { of: 'all', percent: 60 };
    default:
      return { of: 'part', part: parts[name] };
  }
}
