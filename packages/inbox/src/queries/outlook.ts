// Why an instance waits and what comes next: asked when somebody wants to know, so these hooks are loaded with what shows it.

import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ExplanationView, ForecastView } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';

/** Why an instance waits, and who can move it. */
export function useExplanation(id: string): UseQueryResult<ExplanationView> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['explanation', id],
    queryFn: ({ signal }) => client.explanation(id, { signal }),
  });
}

/** What comes of each outcome. @param task - null: of all tasks that are open */
export function useForecast(id: string, task: string | null): UseQueryResult<ForecastView> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['forecast', id, task],
    queryFn: ({ signal }) => client.forecast(id, { task: task ?? undefined, signal }),
  });
}
