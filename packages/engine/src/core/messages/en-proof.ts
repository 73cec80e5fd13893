// What a proof finds in a flow, in English.

export const enProof = {
  STATE_NEVER_ENTERED:
    'Whatever is filled in, nothing leads to “{step}”. Correct the conditions before it, or remove it.',
  GUARD_NEVER_HOLDS:
    'This condition in “{step}” can never be met there. Correct it, or remove the branch.',
  BRANCH_NEVER_REACHED:
    'A branch in “{step}” is never taken, because another one always goes first. Remove it, or put it higher.',
  FLOW_STUCK: 'In “{steps}” nothing can go on, whatever anybody does. Give it a way out.',
  FLOW_ENDLESS: 'From “{steps}” no end can be reached any more. Make a way to an end.',
  BRANCH_MISSING:
    '“{step}” can be done without any branch that fits. Add a last branch without a condition.',
  ALWAYS_ENDLESS:
    '[After “{steps}”|From the start] the flow can go round for ever by itself. Let a condition end it.',
  BRANCHES_OPEN:
    '[In “{steps}”|From the start] the flow may stop: whether “{conditions}” leave nothing out, nobody can tell beforehand. Add a last branch without a condition.',
  VERIFY_LIMIT:
    'The check stopped after {size} possibilities; what lies beyond was not looked at. Split the flow, or raise the limit.',
  VALUE_BEYOND:
    '“{step}” sets “{field}” to “{value}”, which lies outside its bounds. Correct the value, or the bounds of the field.',
  GUARDS_OVERLAP:
    'Two conditions in “{step}” can hold at once, and the upper one wins. Let them exclude each other.',
  LIST_MAY_BE_EMPTY:
    'The list that “{step}” works through may be empty, so nobody is asked. Demand an entry, or make another way.',
  FIELD_NEVER_FILLED:
    '“{step}” needs “{field}”, which nothing can have filled by then. Have it filled earlier, or do without.',
  FIELD_UNUSED:
    'The field “{field}” is never read, shown or filled. Remove it, or put it on a form.',
  OUTCOME_NEVER:
    'The choice “{outcome}” in “{step}” can never come about. Correct its conditions or the rule for votes, or remove it.',
  TIMER_NEVER:
    'A timer of “{step}” can never fire: the step is always over before. Set it earlier, or remove it.',
  WAIT_WITHOUT_DEADLINE: '“{step}” waits without a deadline, so it may wait for ever. Set one.',
  DEADLINE_BEYOND:
    'The deadline of “{step}” lies beyond that of “{around}”, which waits for it. Shorten the former, or extend the latter.',
  RECURSION_UNBOUNDED:
    'Every way through “{flow}” starts it again[, by “{through}”], so it never ends. Make a way that does not.',
  TASK_NOBODY:
    '[There is no position “{position}”, which should do “{step}”. Did you mean “{nearest}”?|There is no position “{position}”, which should do “{step}”. Choose one that is there.|No position has the role “{role}”, which should do “{step}”. Give the role to one.|Nobody could do “{step}” from {from} to {until}: “{who}” has no holder. Name one, or a substitute.|Nobody could do “{step}”: “{who}” has no holder. Name one, or a substitute.]',
  POSITION_VACANT:
    '“{who}” is vacant from {from} to {until}, and every way leads through “{step}”. Name an acting holder.',
  ACTING_CANNOT_DECIDE:
    '“{step}” could not be finished from {from} to {until}: whoever acts as “{who}” may not decide it. Escalate it.',
  VOTES_TOO_FEW:
    '“{step}” needs {wanted} signatures[ from {from} to {until}], but only {found} can be given. Name more signers, or ask for fewer.',
  RULE_BROKEN: '[“{step}”: |]{says}.',
} as const;
