// English: what is wrong with a flow's structure, also what a proof finds. Authors of flows read them.

import type { Code } from '../codes.ts';

export const enStructure = {
  STATE_DUPLICATE: 'There are two states “{state}”. Give one of them another name.',
  INITIAL_MISSING: 'The state “{state}” has states inside, so it needs “initial”.',
  INITIAL_UNKNOWN:
    'There is no initial state[ “{state}”].[ Did you mean “{nearest}”?| Name one that is there.]',
  TARGET_UNKNOWN: 'There is no state[ “{state}”] to go to.[ Did you mean “{nearest}”?]',
  TRANSITION_MIXED:
    'A transition has exactly one of “target”, “back”, “finish”, “append”, “cancel”, “notify”[; found: “{found}”].',
  UNREACHABLE_STATE: 'The state “{state}” is never reached. Remove it, or make a way to it.',
  ALWAYS_CYCLE: '“always” goes in circles[: “{states}”]. Let a condition end it.',
  OUTCOME_UNHANDLED:
    'The outcome “{outcome}” leads nowhere. Add “on.{outcome}” to the state[ “{state}”].',
  ON_WITHOUT_OUTCOME: '“{name}” is no outcome of this state’s task. Add “by” if it is an action.',
  EVENT_AMBIGUOUS: '“{name}” is an outcome[ in “{state}”] and also an action. Rename one of them.',
  FINAL_WITH_ACTIVITY:
    'A final state cannot have “{word}”. Remove it, or make the state no final one.',
  FINISH_OUTSIDE_PARALLEL: '“finish” has a meaning only within a parallel state. Use “target”.',
  APPEND_WITHOUT_EACH:
    '“{word}” has a meaning only in a state with “each”. Remove it, or add “each”.',
  BACK_NOT_DOMINATING:
    '“back” to [“{target}” |]is not possible: some ways here do not pass through it. Use “target”.',
  OUTPUT_MIXED:
    'The output “{field}” is of another type than at [“{first}”|another end]. Give both the same type.',
  SUMMARY_TELLS_GIVEN:
    'The summary shows “{field}” to everybody below, though it tells what others were given. Leave it out, or set “shared”.',
  SUMMARY_TELLS_HIDDEN:
    'The summary shows “{field}” to everybody, but the form “{form}” hides it. Leave it out of the summary, or show it.',
  REGION_WRITE_CONFLICT:
    'Two parts that are open together write the field “{field}”[: “{regions}”]. Write it in one of them only.',
  NESTING_TOO_DEEP: 'States are nested too deeply; at most {limit} levels. Use fewer.',
  PARALLEL_TOO_FEW:
    'A parallel state needs at least two states inside. Add one, or make it no parallel state.',
  ACTIVITY_IN_COMPOUND:
    'A state with states inside cannot have “{word}”. Move it into one of those inside.',
  TRANSITION_MUST_MOVE:
    '“{found}” has no meaning in “{place}”. Use a transition that goes somewhere.',
  LIMIT_WITHOUT_BEYOND: '“limit” and “beyond” need each other. Add the one that is missing.',
  FLOW_KEY_UNKNOWN:
    'There is no “{key}” in the “keys” of this flow. Add it there, or use one that is there.',
  WITH_MISSING: 'The flow “{flow}” requires the field “{field}”. Add it to “with”.',
  DONE_UNHANDLED: 'The state “{state}” leads nowhere when it is done. Add “onDone”.',
  STATE_DEAD_END:
    'Nothing can end the state “{state}”. Give it a task, a call, a timer or an action, or make it final.',
  ONE_END_FOR_TWO:
    '“each” and “call” of one state would end through the same “onDone”. Put them in two states.',
  BY_WITHOUT_TASK: 'There is no task here, so nobody is its assignee. Name who may do this.',
  DECIDE_MISSING:
    'Several people sign this task, but nothing says how they decide. Add “decide”, for example “all”.',
  VOTE_OUTCOME_UNKNOWN: 'This task has no outcome “{outcome}”.[ Did you mean “{nearest}”?]',
  MERGE_SUMMARY_UNKNOWN: 'The summary has no “{name}”.[ Did you mean “{nearest}”?]',
  MERGE_OUTCOME_SHARED:
    'By “{outcome}” duplicates are merged, so “{word}” cannot lead to it. Give it an outcome of its own.',
  MERGE_GOES_ON:
    'Merging ends a case, but “{outcome}” leads on. Let it lead to a final state alone.',
  VOTE_RULE_MIXED: 'A rule for votes has exactly one of “atLeast” and “over”. Keep one.',
  DUTIES_NEVER:
    '“{steps}” must be done by different people, but only “{names}” could do them[ from {from} to {until}]. Name more holders, or change who may not.',
  VOTES_NEED_ALL:
    '“votes” is used here, but “{state}” may end before all have voted. Write "close": "all".',
  DUE_MISSING:
    'A timer counts from “due”, but the state [“{state}” |]has no deadline. Give it “due”.',
  CRON_INVALID:
    '“{cron}” is no cron line. Write minute, hour, day, month and weekday, such as “{example}”.',
  CRON_NEVER:
    'The date that “{cron}” names never comes, so this would never start. Correct the day or the month.',
  CLOCK_WITHOUT_KEY:
    'A clock that starts one for each item may start it twice. Add a “key” that tells them apart.',
  CLOCK_KEY_SAME:
    'The key does not depend on “now”, so each key is started only once. Put the period into the key.',
  CLOCK_WITHOUT_CALENDAR:
    'The flow names no calendar, so its clock goes by the time in Jakarta. Name one if it should not.',
  CLOCK_WITHOUT_STARTER:
    '“{name}” is for the starter, but the clock starts for nobody. Add “starter” to “start”.',
  CLOCK_WITHOUT_SPAN:
    'The state “{state}” stops the clock, but no state around it has a “due” that is a duration. Give one to it.',
  TIMER_MIXED:
    'A timer has exactly one of “target”, “notify”, “escalate”, “outcome”[; found: “{found}”].',
  TIMER_WITHOUT_TASK:
    'This timer acts on a task, but the state “{state}” has none. Use “target”, or give it a task.',
  TIMER_OUTCOME_UNKNOWN:
    'The task has no outcome “{outcome}”. [Did you mean “{nearest}”?|It offers {offered}.]',
  TIMER_OUTCOME_ASKS:
    'The outcome “{outcome}” asks for “{asks}”, which no timer can give. Choose another outcome, or go to a state with “target”.',
  TIMER_COMMENT_MISSING:
    'The outcome “{outcome}” demands a comment. Write the one that history is to keep as “comment”.',
  FORM_UNKNOWN:
    'There is no form “{form}”.[ Did you mean “{nearest}”?| Check its name, or add its file.]',
  FLOW_UNKNOWN:
    'There is no flow “{flow}”.[ Did you mean “{nearest}”?| Check its name, or add its file.]',
  CALENDAR_UNKNOWN: 'There is no calendar “{calendar}”. Check its name, or add its file.',
  SERIES_UNKNOWN: 'The series “{series}” is not declared in this flow. Add it to “series”.',
  SERIES_FORMAT: '“{text}” is no placeholder. Write its name in braces, such as “{placeholder}”.',
  SERIES_WITHOUT_NUMBER: 'The format does not write the number. Put “{placeholder}” into it.',
  SERIES_BLOCK_RESET:
    'Blocks of numbers for each day need a series that begins anew each year or month, not “{reset}”. Change “reset”.',
  NUMBER_FIELD_MISSING:
    'The series “{series}” needs “{field}”, which is not given here.[ Did you mean “{nearest}”?| Add it.]',
  NUMBER_FIELD_UNKNOWN:
    'The series “{series}” has no use for “{field}”.[ Did you mean “{nearest}”?| Put it into its format or leave it out.]',
  NUMBER_BACKDATE_UNDECLARED:
    'The series “{series}” takes no letters of earlier days. Say how they are numbered with “backdate”.',
  START_NOBODY:
    '[There is no position “{position}”, which should start “{flow}”. Did you mean “{nearest}”?|There is no position “{position}”, which should start “{flow}”. Choose one that is there.|There is no position “{ended}” from {from} to {until}, which should start “{flow}”. Choose one that is there.|There is no position “{ended}” on that day, which should start “{flow}”. Choose one that is there.|No position of “{unit}” has the role “{role}”, which should start “{flow}”. Give the role to one.|No position has the role “{role}”, which should start “{flow}”. Give the role to one.|There is no unit “{unit}” whose people should start “{flow}”. Choose one that is there.|Nobody could start “{flow}” from {from} to {until}: “{who}” has no holder. Name one.|Nobody could start “{flow}”: “{who}” has no holder. Name one.|Nobody could start “{flow}” from {from} to {until}: the rule that says who names no position. Correct it, or complete the organisation.|Nobody could start “{flow}”: the rule that says who names no position. Correct it, or complete the organisation.]',
  CHOICE_NOBODY:
    'Nobody could choose “{outcomes}” in “{step}”[ from {from} to {until}]; time alone ends it. [“{vacant}” has no holder. Name one, or a substitute.|Whoever acts as “{acting}” may not decide it. Escalate it sooner.|Of {wanted} signatures only {found} can be given. Name more signers.]',
  ACTION_NOBODY:
    '[There is no position “{position}”, which should do “{action}” in “{step}”. Did you mean “{nearest}”?|There is no position “{position}”, which should do “{action}” in “{step}”. Choose one that is there.|There is no position “{ended}” on that day, which should do “{action}” in “{step}”. Choose one that is there.|No position of “{unit}” has the role “{role}”, which should do “{action}” in “{step}”. Give the role to one.|No position has the role “{role}”, which should do “{action}” in “{step}”. Give the role to one.|There is no unit “{unit}” whose people should do “{action}” in “{step}”. Choose one that is there.|Nobody could do “{action}” in “{step}” from {from} to {until}: “{who}” has no holder. Name one.|Nobody could do “{action}” in “{step}”: “{who}” has no holder. Name one.]',
  NAME_MISSING:
    '[“{step}” names the position “{position}”, which is not in the organisation. Did you mean “{nearest}”?|“{step}” names the position “{position}”, which is not in the organisation. Choose one that is there.|“{step}” names the role “{role}”, which no position has. Give the role to one.|“{step}” names the unit “{unit}”, which is not in the organisation. Choose one that is there.]',
  TOPIC_NEVER:
    '[“{step}” waits for the flow “{flow}”, which is not there. Did you mean “{nearest}”?|“{step}” waits for the flow “{flow}”, which is not there. Correct the name, or add the flow.|“{step}” waits until “{other}” ends as “{result}”, which it never does. Did you mean “{nearest}”?|“{step}” waits until “{other}” ends as “{result}”, which it never does. Choose one of its ends.]',
  EACH_KEY_SAME:
    'All entries that “{step}” works through have the same key, so they cannot all be begun. Let the key follow the entry.',
} as const satisfies Partial<Record<Code, string>>;
