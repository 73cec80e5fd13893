import { useQuery } from '@tanstack/react-query';
import type { PositionView } from '@alir/engine/core/types';
import { useEnvironment } from '../../session/environment.tsx';
import type { SuggestionContext } from '../../session/environment.tsx';

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
    staleTime: 10 * 60_000,
  });
  return isError ? [] : (data ?? null);
}
