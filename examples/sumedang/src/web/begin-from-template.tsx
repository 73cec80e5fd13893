// A new flow from one of the shapes that every regency has, with the regency's own people to choose from.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { TemplateDialog } from '@alir/designer';
import type { FlowDocument } from '@alir/designer/model';
import '@alir/designer/style.css';
import { indexOrganisation, type Organisation, type World } from '@alir/engine/core';
import type { DesignersOffice } from '../design/designer-routes.ts';
import { dayOf } from '../office/zone.ts';
import { read } from './flow-api.ts';

interface House {
  readonly organisation: Organisation;
  readonly calendars: World['calendars'];
  /** ms UTC */
  readonly now: number;
}

export function BeginFromTemplate(props: {
  readonly taken: ReadonlySet<string>;
  readonly begin: (document: FlowDocument) => void;
}): ReactElement {
  const [house, open] = useState<House | null>(null);
  const ask = async (): Promise<void> => {
    const { organisation, calendars, now } = await read<DesignersOffice>('/bantuan/perancang');
    open({
      organisation: indexOrganisation(organisation),
      calendars: new Map(calendars.map((one) => [one.id, one])),
      now,
    });
  };
  return (
    <>
      <button type="button" className="dari-templat" onClick={() => void ask()}>
        Mulai dari templat
      </button>
      {house === null ? null : (
        <TemplateDialog
          office={{ world: house, now: house.now }}
          today={dayOf(house.now)}
          calendar="kabupaten"
          isTaken={(name) => props.taken.has(name)}
          begin={props.begin}
          close={() => open(null)}
        />
      )}
    </>
  );
}
