// What the giver wrote to this recipient. It is in the data of the disposition, whether or not the form shows it.

import type { ReactElement } from 'react';
import type { JsonObject, TaskView } from '@alir/engine/core/types';
import { isJsonArray, isJsonObject } from '../form/schema.ts';
import { usePositionNames } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { formatDate } from '../time/format-time.ts';

export function DispositionSlip({ task }: { readonly task: TaskView }): ReactElement | null {
  const { texts, lang } = useEnvironment();
  const giver = textOf(task.data.pemberi ?? task.data.giver);
  const nameOf = usePositionNames(giver === null ? [] : [giver]);
  const slip = slipIn(task);
  if (slip === null) return null;
  const { instructions, note, deadline, role } = slip;
  return (
    <section className="alir-slip" aria-label={texts.slip.title}>
      <h2>
        {giver === null ? texts.slip.title : texts.slip.from(nameOf(giver))}
        {role !== null && <span className="alir-badge alir-badge-plain">{texts.word(role)}</span>}
      </h2>
      {instructions.length > 0 && (
        <ul>
          {instructions.map((instruction) => (
            <li key={instruction}>{texts.word(instruction)}</li>
          ))}
        </ul>
      )}
      {note !== null && <blockquote>{note}</blockquote>}
      {deadline !== null && <p>{texts.slip.deadline(formatDate(deadline, lang, 'UTC'))}</p>}
    </section>
  );
}

export interface Slip {
  readonly instructions: readonly string[];
  readonly role: string | null;
  readonly note: string | null;
  readonly deadline: string | null;
}

/** The member of the data that looks like a disposition, unless the form shows it anyway. */
function slipIn(task: TaskView): Slip | null {
  const shown = new Set(
    task.form?.sections.flatMap((section) => section.fields.map(({ field }) => field)),
  );
  for (const [field, value] of Object.entries(task.data)) {
    const slip = isJsonObject(value) && !shown.has(field) ? readSlip(value) : null;
    if (slip !== null) return slip;
  }
  return null;
}

/** Null when it has neither instructions nor a role. */
export function readSlip(item: JsonObject): Slip | null {
  const list = item.instruksi ?? item.instructions;
  const role = textOf(item.peran ?? item.role);
  if (!isJsonArray(list) && role === null) return null;
  return {
    instructions: isJsonArray(list) ? list.filter((entry) => typeof entry === 'string') : [],
    role,
    note: textOf(item.catatan ?? item.note),
    deadline: textOf(item.batas ?? item.deadline),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
