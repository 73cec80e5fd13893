// An end: what others read of it, and whether what ended here may be opened again.

import type { ReactElement } from 'react';
import type { Json } from '@alir/engine/core/types';
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
      {reopen === null ? null : (
        <>
          <WhoField
            label={details.reopenBy}
            value={reopen['by']}
            slot="by"
            step={key}
            only={[
              'starter',
              'anyone',
              'position',
              'role',
              'head',
              'secretary',
              'superior',
              'same',
              'field',
            ]}
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
      )}
      {reason}
    </section>
  );
}
