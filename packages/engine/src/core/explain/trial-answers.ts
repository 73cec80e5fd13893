import type { Answers } from '../decision.ts';
import { answerNeed, type World } from '../organisation/world.ts';

/**
 * Answers for what is only tried. What is drawn when something is really done has a stand-in: whether it is let through does
 * not hang on it. Other instances have none: there `decide` stops, and has refused nothing.
 */
export function trialAnswers(world: World, calendar: string | null, now: number): Answers {
  return {
    get(need) {
      switch (need.ask) {
        case 'open':
        case 'turn':
          return 1;
        case 'chance':
          return 0;
        case 'id':
          return 'trial';
        case 'workload':
          return need.args.map(() => 0);
        case 'files':
          return [];
        case 'number':
        case 'reserve':
          return '1';
        case 'instance':
          return undefined;
        default:
          return answerNeed(world, need, now, calendar);
      }
    },
  };
}
