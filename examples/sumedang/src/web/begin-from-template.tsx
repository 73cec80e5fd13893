// A new flow from one of the shapes that every regency has, with the regency's own people to choose from.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { TemplateDialog } from '@alir/designer';
import type { FlowDocument } from '@alir/designer/model';
import '@alir/designer/style.css';
import { indexOrganisation, type Organisation } from '@alir/engine/core';
import type { DesignersOffice } from '../design/designer-routes.ts';
import { dayOf } from '../office/zone.ts';
import { read } from './flow-api.ts';
import { namesIn } from './names-in.ts';

interface House {
  readonly organisation: Organisation;
  readonly today: string;
}

export function BeginFromTemplate(props: {
  readonly taken: ReadonlySet<string>;
  readonly begin: (document: FlowDocument) => void;
}): ReactElement {
  const [house, open] = useState<House | null>(null);
  const ask = async (): Promise<void> => {
    const { organisation, now } = await read<DesignersOffice>('/bantuan/perancang');
    open({ organisation: indexOrganisation(organisation), today: dayOf(now) });
  };
  return (
    <>
      <button type="button" className="dari-templat" onClick={() => void ask()}>
        Mulai dari templat
      </button>
      {house === null ? null : (
        <TemplateDialog
          organisation={house.organisation}
          today={house.today}
          nameOf={namesIn(house.organisation)}
          calendar="kabupaten"
          isTaken={(name) => props.taken.has(name)}
          begin={props.begin}
          close={() => open(null)}
        />
      )}
    </>
  );
}
