// Three ways to try a flow: one letter by hand, all scenarios, many letters at once. The last two are loaded when somebody opens
// them.

import { lazy, Suspense, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Tabs } from '../parts/tabs.tsx';
import { useSession } from '../session/session.tsx';
import { TrialTab } from './trial-tab.tsx';

const ScenariosTab = lazy(async () => {
  const { ScenariosTab: Tab } = await import('../scenarios/scenarios-tab.tsx');
  return { default: Tab };
});
const PopulationTab = lazy(async () => {
  const { PopulationTab: Tab } = await import('../population/population-tab.tsx');
  return { default: Tab };
});

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
        {
          id: 'scenarios',
          label: tabs.scenarios,
          content: () => (
            <Loading>
              <ScenariosTab />
            </Loading>
          ),
        },
        {
          id: 'population',
          label: tabs.population,
          content: () => (
            <Loading>
              <PopulationTab />
            </Loading>
          ),
        },
      ]}
    />
  );
}

/** Around what is loaded alone: the tabs stay, and the focus on them. */
function Loading({ children }: { readonly children: ReactNode }): ReactElement {
  const { texts } = useSession();
  return <Suspense fallback={<p role="status">{texts.tryLoading}</p>}>{children}</Suspense>;
}
