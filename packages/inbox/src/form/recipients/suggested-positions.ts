// Positions for pickers: what the host suggests, else what the API finds.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { PositionView } from '@alir/engine/core/types';
import { useEnvironment } from '../../session/environment.tsx';
import type { SuggestionContext } from '../../session/environment.tsx';

const steadyMs = 10 * 60_000;

/** Positions to offer as one tap: what the host suggests, else the colleagues of the giver's unit. */
export function useSuggestedPositions(context: SuggestionContext): readonly PositionView[] | null {
  const { client, suggestPositions } = useEnvironment();
  const unit = context.seat?.unit ?? null;
  const { data, isError } = useQuery({
    queryKey: ['positions', 'suggested', context.seat?.position ?? null, context.instance],
    queryFn: async ({ signal }) => {
      if (suggestPositions !== null) return suggestPositions('', context);
      if (unit === null) return [];
      const within = await client.positions({ unit, limit: 16 }, { signal });
      return within.filter((position) => position.id !== context.seat?.position);
    },
    staleTime: steadyMs,
  });
  return isError ? [] : (data ?? null);
}

/** @param context - of a disposition, where the host may know to whom one may give; null: any position */
export function usePositionSearch(
  search: string,
  context: SuggestionContext | null,
): UseQueryResult<readonly PositionView[]> {
  const { client, suggestPositions } = useEnvironment();
  const byHost = context !== null && suggestPositions !== null;
  return useQuery({
    queryKey: ['positions', 'search', search, byHost ? context : null],
    queryFn: ({ signal }) =>
      byHost
        ? suggestPositions(search, context)
        : client.positions({ search, limit: 12 }, { signal }),
    enabled: search.length >= 2,
    staleTime: steadyMs,
    placeholderData: keepPreviousData,
  });
}
