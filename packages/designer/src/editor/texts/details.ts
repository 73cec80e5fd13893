// The words of the details of a step: who, how it is decided, by when, what else may happen.

import type { DecisionKind, VoteRule } from '../../model/decisions/decision.ts';
import type { Moment } from '../../model/deadlines/due-days.ts';
import type { Unforeseen } from '../../model/people/who-would.ts';
import type { Who } from '../../model/people/who.ts';
import type { NewAction } from '../../model/presets/new-actions.ts';
import type { TimerDoes, TimerWhen } from '../../model/deadlines/timer.ts';

/** What may be done with a task besides its outcomes. */
type Privilege =
  | 'delegate'
  | 'transfer'
  | 'decline'
  | 'suspend'
  | 'copy'
  | 'take-back'
  | 'add-signers'
  | 'remove-signers';

type Share = 'votes' | 'half' | 'twoThirds' | 'threeQuarters' | 'everybody' | 'percent';

/** The words in one language. */
export interface DetailsTexts {
  /** What a text says in the other language. */
  readonly otherLanguage: (words: string) => string;
  readonly nameOnPicture: string;
  readonly nameOnPictureHelp: string;
  readonly none: string;
  readonly byFormula: string;
  readonly formulaOf: (words: string) => string;
  readonly readOnly: string;
  /** How much is said in a part that is folded. */
  readonly saysSo: (count: number) => string;

  readonly whoKinds: Readonly<Record<Who['kind'], string>>;
  readonly nameFirst: Readonly<Record<'position' | 'role', string>>;
  readonly anyoneAtAll: string;
  readonly levelsLabel: string;
  readonly levels: Readonly<Record<1 | 2, string>>;
  readonly unitOf: string;
  readonly unitAnywhere: string;
  readonly unitOfStarter: string;
  readonly unitInField: (field: string) => string;
  readonly unitGiven: string;
  readonly unit: string;
  readonly field: string;
  readonly elseStarter: string;
  readonly elseUnitOfStarter: string;
  readonly supposedStarter: string;
  readonly wouldBe: string;
  readonly wouldBeNobody: string;
  readonly nobodyHolds: string;
  readonly andMore: (count: number) => string;
  readonly inCapacity: (name: string, capacity: string) => string;
  readonly mayNotDecide: string;
  readonly unforeseen: Readonly<Record<Unforeseen, string>>;

  readonly decision: string;
  readonly decisionKinds: Readonly<Record<DecisionKind, string>>;
  readonly decisionHelp: Readonly<Record<DecisionKind, string>>;
  readonly seats: string;
  readonly seat: (number: number) => string;
  readonly addSeat: string;
  readonly removeSeat: (number: number) => string;
  readonly seatCount: string;
  readonly seatAll: string;
  readonly seatSome: string;
  readonly weight: string;
  readonly rules: string;
  readonly rulesHelp: string;
  readonly rule: (number: number) => string;
  readonly ruleOutcome: string;
  readonly ruleNeeds: string;
  readonly needs: Readonly<Record<VoteRule['needs'], string>>;
  readonly shareOf: string;
  readonly shares: Readonly<Record<Share, string>>;
  readonly shareVotes: string;
  readonly sharePercent: string;
  readonly addRule: string;
  readonly addVeto: (outcome: string) => string;
  readonly removeRule: (number: number) => string;
  readonly otherwise: string;
  readonly noOtherwise: string;
  readonly inTurn: string;
  readonly waitsForAll: string;
  readonly abstain: string;
  readonly twice: string;
  readonly twices: Readonly<Record<'forbid' | 'skip' | 'allow', string>>;
  readonly resultLeads: (way: string, where: string) => string;

  readonly duty: string;
  readonly acting: string;
  readonly actingMay: string;
  readonly actingMayNot: string;
  readonly actingOutcome: (outcome: string) => string;
  readonly decides: string;
  readonly decidesHelp: string;
  readonly notSame: string;
  readonly notSameHelp: string;
  readonly prefer: string;
  readonly pick: string;
  readonly picks: Readonly<Record<'none' | 'round-robin' | 'least-busy' | 'random', string>>;
  readonly initiator: string;
  readonly initiators: Readonly<Record<'usual' | 'allow' | 'forbid' | 'superior', string>>;
  readonly initiatorSkip: (outcome: string) => string;
  readonly nobody: string;
  readonly nobodies: Readonly<Record<'wait' | 'superior' | 'position', string>>;

  readonly deadlineField: (field: string) => string;
  readonly clockStopped: string;
  readonly workCalendar: string;
  readonly usualCalendar: string;
  readonly calendarTitle: string;
  readonly begunOn: string;
  readonly begunAt: string;
  readonly dueSentence: (when: string) => string;
  readonly momentSentence: (name: string, when: string) => string;
  readonly longMoment: (moment: Moment) => string;
  /** The months from one day to another. */
  readonly months: (first: string, last: string) => string;
  readonly calendarOf: (name: string) => string;
  readonly noCalendar: string;
  readonly begins: string;
  readonly due: string;
  readonly dayOff: string;
  readonly offBetween: string;
  readonly weekdays: readonly string[];

  readonly timers: string;
  readonly timerDoes: Readonly<Record<TimerDoes, string>>;
  readonly timerNumber: (number: number, does: string) => string;
  readonly timerWhens: Readonly<Record<TimerWhen, string>>;
  readonly addTimers: Readonly<Record<TimerDoes, string>>;
  readonly removeTimer: (number: number) => string;
  readonly timerWhom: string;
  readonly escalateTo: string;
  readonly timerOutcome: string;
  readonly timerComment: string;
  readonly timerTarget: string;
  readonly repeats: string;
  readonly every: string;
  readonly most: string;
  readonly noticeHelp: string;

  readonly actions: string;
  readonly actionsHelp: string;
  readonly flowActions: string;
  readonly flowActionsHelp: string;
  readonly actionsOfFlow: string;
  readonly newActions: Readonly<Record<NewAction, string>>;
  readonly addAction: (label: string) => string;
  readonly removeAction: (label: string) => string;
  readonly actionLabel: string;
  readonly actionBy: string;
  readonly actionDoesLabel: string;
  readonly actionDoes: Readonly<
    Record<'target' | 'back' | 'notify' | 'append' | 'cancel' | 'finish', string>
  >;
  readonly actionBack: string;
  readonly resume: string;
  readonly limit: string;
  readonly beyond: string;
  readonly noLimit: string;
  readonly asksFor: string;
  readonly onlyWhen: (condition: string) => string;
  readonly why: string;
  readonly whyHelp: string;

  readonly privileges: string;
  readonly privilegesHelp: string;
  readonly privilege: Readonly<Record<Privilege, string>>;
  readonly outcomePrivilege: Readonly<Record<'skip' | 'merge', string>>;
  readonly notAllowed: string;

  readonly copies: string;
  readonly copiesHelp: string;
  readonly addCopy: string;
  readonly copyTo: (number: number) => string;
  readonly removeCopy: (number: number) => string;

  readonly each: string;
  readonly eachFlow: string;
  readonly openFlow: (flow: string) => string;
  readonly eachIn: string;
  readonly eachDone: string;
  readonly eachDones: Readonly<Record<'all' | 'any' | 'number' | 'manual' | 'formula', string>>;
  readonly eachCount: string;
  readonly eachRest: string;
  readonly eachFormulas: Readonly<Record<'key' | 'waits' | 'shared', string>>;
  readonly handedOver: string;
  readonly handedOverHelp: string;
  readonly handedBack: (field: string) => string;

  readonly call: string;
  readonly callService: string;
  readonly callServiceHelp: string;
  readonly attempts: string;
  readonly attemptsHelp: string;
  readonly timeout: string;
  readonly late: string;
  readonly lates: Readonly<Record<'notice' | 'record', string>>;

  readonly ways: string;
  readonly doneWays: string;
  readonly errorWays: string;
  readonly errorHelp: string;
  readonly addErrorWay: string;
  readonly removeErrorWay: string;
  readonly filledIn: string;
  readonly filledInHelp: string;

  readonly waitFor: string;
  readonly waitForHelp: string;
  readonly waitKey: string;
  readonly waitIs: string;
  readonly addWait: string;
  readonly chooseEnd: string;
  readonly removeWait: string;
  readonly noFlows: string;
  readonly noEnds: string;
  readonly noKeys: string;

  readonly series: string;
  readonly seriesFormat: string;
  readonly seriesFormatHelp: string;
  readonly seriesSample: (number: string) => string;
  readonly seriesReset: string;
  readonly seriesResets: Readonly<Record<'never' | 'year' | 'month' | 'day', string>>;

  readonly parts: string;
  readonly partsHelp: string;
  readonly steps: string;
  readonly newPart: string;
  readonly addPart: string;
  readonly removePart: (part: string) => string;

  readonly endResult: string;
  readonly endResultHelp: string;
  readonly reopen: string;
  readonly reopenBy: string;
  readonly reopenTo: string;
}
