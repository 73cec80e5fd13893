// What publishing would say of a flow and of those that are published with it.

import type { Examination, Publishing } from '../../publish/publishing.ts';
import type { Together } from './use-together.ts';

/** What publishing says of a document; what it finds in flows beside it is told with it, under the flow's name. */
export async function examineAll(
  publishing: Publishing,
  { document, beside, sayOf }: Together,
): Promise<Examination> {
  const [examination, ...others] = await Promise.all(
    [document, ...beside].map((one) =>
      publishing.examine(one, { beside: beside.filter((other) => other !== one) }),
    ),
  );
  if (examination === undefined) throw new Error('Nothing was examined');
  const found = beside.flatMap((one, at) =>
    (others[at]?.findings ?? []).map(({ severity, message }) => ({
      severity,
      message: sayOf(one, message),
    })),
  );
  return { ...examination, findings: [...examination.findings, ...found] };
}
