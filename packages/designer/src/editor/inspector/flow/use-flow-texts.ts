// The words of the details of a flow in the language of the session.

import { useSession } from '../../session/session.tsx';
import { type FlowDetailsTexts, flowDetailsTexts } from '../../texts/flow-details.ts';

/** The words of the details of a flow. */
export function useFlowTexts(): FlowDetailsTexts {
  return flowDetailsTexts(useSession().lang);
}
