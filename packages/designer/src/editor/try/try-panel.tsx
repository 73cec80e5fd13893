// Three ways to try a flow: one letter by hand, all scenarios, many letters at once.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { Tabs } from '../parts/tabs.tsx';
import { PopulationTab } from '../population/population-tab.tsx';
import { ScenariosTab } from '../scenarios/scenarios-tab.tsx';
import { useSession } from '../session/session.tsx';
import { TrialTab } from './trial-tab.tsx';

type Way = 'trial' | 'scenarios' | 'population';

export function TryPanel(): ReactElement {
  const { texts } = useSession();
  const { tabs } = texts.trying;
  const [way, setWay] = useState<Way>('trial');
  return (
    <Tabs<Way>
      label={texts.tryTitle}
      chosen={way}
      choose={setWay}
      tabs={[
        { id: 'trial', label: tabs.trial, content: () => <TrialTab /> },
        { id: 'scenarios', label: tabs.scenarios, content: () => <ScenariosTab /> },
        { id: 'population', label: tabs.population, content: () => <PopulationTab /> },
      ]}
    />
  );
}
