// An end: what others read of it, and whether what ended here may be opened again.

import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../../../model/change/change.ts';
import type { Step } from '../../../model/graph/step.ts';
import type { Command } from '../../../model/index.ts';
import { useSession } from '../../session/session.tsx';
import { wordsOfKey } from '../../../model/words/speaker.ts';
import { TextField, TickField } from '../field.tsx';
import { FormulaTable } from '../parts/formula-table.tsx';
import { SaidField } from '../parts/said-field.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { StepField } from '../parts/way-field.tsx';
import { useStepTitles } from '../step-titles.ts';
import { WhoField } from '../who/who-field.tsx';

export function EndSection({ step }: { readonly step: Step }): ReactElement | null {
  const { details } = useSession().texts;
  const { run, reason } = useCommands();
  const [first = ''] = useStepTitles().keys();
  const { state, key, kind } = step;
  if (kind !== 'end') return null;
  const reopen = isObject(state['reopen']) ? state['reopen'] : null;
  const set = (at: readonly string[], value: Json | undefined): Command => ({
    type: 'set-property',
    step: key,
    at,
    ...(value !== undefined && { value }),
  });
  return (
    <section className="alir-section">
      <TextField
        label={details.endResult}
        help={details.endResultHelp}
        value={String(state['result'] ?? '')}
        place="result"
        command={(words) => set(['result'], words === '' ? undefined : words)}
      />
      <FormulaTable
        step={key}
        at={['output']}
        value={state['output']}
        nameOf={(name) => details.handedBack(wordsOfKey(name))}
      />
      <TickField
        label={details.reopen}
        value={reopen !== null}
        set={(may) => run(set(['reopen'], may ? { by: 'starter', target: first } : undefined))}
      />
      {reopen === null ? null : <Reopen step={key} reopen={reopen} set={set} run={run} />}
      {reason}
    </section>
  );
}

/** Who may open again what ended here, and where it goes on. */
function Reopen(props: {
  readonly step: string;
  readonly reopen: JsonObject;
  readonly set: (at: readonly string[], value: Json | undefined) => Command;
  readonly run: (command: Command) => boolean;
}): ReactElement {
  const { details } = useSession().texts;
  const { step, reopen, set, run } = props;
  return (
    <>
      <WhoField
        label={details.reopenBy}
        value={reopen['by']}
        slot="by"
        step={step}
        only={afterAnEnd}
        place="reopen/by"
        command={(by) => set(['reopen', 'by'], by)}
      />
      <StepField
        label={details.reopenTo}
        value={String(reopen['target'])}
        place="reopen/target"
        choose={(target) => run(set(['reopen', 'target'], target))}
      />
      <SaidField
        label={details.actionLabel}
        text={reopen['label']}
        command={(label) => set(['reopen', 'label'], label)}
      />
    </>
  );
}

/** Nobody has the step any more. */
const afterAnEnd = [
  'starter',
  'anyone',
  'position',
  'role',
  'head',
  'secretary',
  'superior',
  'same',
  'field',
] as const;
