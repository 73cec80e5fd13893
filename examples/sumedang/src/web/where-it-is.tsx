// Where a letter is, on the picture of its flow.

import { useMemo } from 'react';
import type { ComponentProps, ReactElement } from 'react';
import { pictureOf } from '@alir/designer/picture';
import { FlowViewer, type FlowOverlay, type FlowViewerProps } from '@alir/designer/viewer';
import type { FlowPicture } from '@alir/inbox';

/** The picture, with the steps marked in which the letter is. */
export function WhereItIs({ flow, here, lang }: ComponentProps<FlowPicture>): ReactElement {
  const { definition, layout, positions, units } = flow;
  const nameOf = useMemo(
    (): NonNullable<FlowViewerProps['nameOf']> => (kind, id) =>
      kind === 'position' ? positions[id] : kind === 'unit' ? units[id] : undefined,
    [positions, units],
  );
  const steps = here.join(' ');
  const overlay = useMemo(
    (): FlowOverlay =>
      Object.fromEntries(steps.split(' ').map((step) => [step, { isHere: true }] as const)),
    [steps],
  );
  return (
    <div className="peta">
      <FlowViewer
        flow={definition}
        layout={layout ?? undefined}
        pictureOf={pictureOf}
        nameOf={nameOf}
        overlay={overlay}
        lang={lang}
      />
    </div>
  );
}
