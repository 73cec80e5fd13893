// Who may begin a letter of the flow.

import type { ReactElement } from 'react';
import { isObject } from '../../../model/change/change.ts';
import { useDocument } from '../../session/session.tsx';
import { WhoField } from '../who/who-field.tsx';
import { flowProperty } from './flow-property.ts';
import { useFlowTexts } from './use-flow-texts.ts';

export function StartSection(): ReactElement {
  const words = useFlowTexts();
  const { flow } = useDocument();
  const start = isObject(flow['start']) ? flow['start'] : {};
  const by = start['by'] ?? 'anyone';
  const help = by === 'anyone' || by === 'nobody' ? by : 'other';
  return (
    <section className="alir-section">
      <h3>{words.start}</h3>
      <WhoField
        label={words.startBy}
        value={by}
        slot="start"
        step={null}
        place="start/by"
        command={(value) => flowProperty(['start', 'by'], value === 'anyone' ? undefined : value)}
      />
      <p className="alir-help">{words.startByHelp[help]}</p>
    </section>
  );
}
