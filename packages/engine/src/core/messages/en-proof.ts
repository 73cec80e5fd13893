// What a proof finds in a flow, in English.

export const enProof = {
  STATE_NEVER_ENTERED:
    '“{step}” can never be reached, whatever is filled in. Correct the conditions before it, or remove the step.',
  GUARD_NEVER_HOLDS: 'A condition at “{step}” can never be met. Correct it, or remove its branch.',
  BRANCH_NEVER_REACHED:
    'A branch at “{step}” is never taken, because another one always comes first. Remove it, or move it up.',
  FLOW_STUCK:
    'A case that reaches “{steps}” can never go on, whatever anybody does. Add a way to another step.',
  FLOW_ENDLESS: 'A case that reaches “{steps}” can never end. Add a way to a final step.',
  BRANCH_MISSING:
    'After “{step}” it may be that no branch fits. Add a last branch without a condition.',
  ALWAYS_ENDLESS:
    '[After “{steps}”|From the start] the flow can go round for ever by itself. Add a condition that stops it.',
  BRANCHES_OPEN:
    '[In “{steps}”|From the start] the flow may stop: the conditions of the branches may leave something out. Add a last branch without one.',
  VERIFY_LIMIT:
    'The check stopped after {size} possibilities; what lies beyond was not looked at. Split the flow, or raise the limit.',
  VALUE_BEYOND:
    '“{step}” sets “{field}” to “{value}”, which lies outside its bounds. Correct the value, or the bounds of the field.',
  GUARDS_OVERLAP:
    'Two conditions at “{step}” can be met at once, and the upper one wins. Change them so that only one can be.',
  LIST_MAY_BE_EMPTY:
    'The list of recipients at “{step}” may be empty, so nobody would get a task. Require at least one, or add another way.',
  FIELD_NEVER_FILLED:
    '“{step}” uses “{field}”, which cannot have been filled in by then. Ask for it earlier, or do not use it here.',
  FIELD_UNUSED:
    'The field “{field}” is never read, shown or filled. Remove it, or put it on a form.',
  OUTCOME_NEVER:
    'The decision “{outcome}” at “{step}” can never be taken. Correct its conditions or how votes are counted, or remove it.',
  TIMER_NEVER:
    'A reminder or deadline at “{step}” never comes, because the step always ends first. Set it earlier, or remove it.',
  WAIT_WITHOUT_DEADLINE: '“{step}” waits without a deadline, so it may wait for ever. Set one.',
  DEADLINE_BEYOND:
    'The deadline of “{step}” lies beyond that of “{around}”, which waits for it. Shorten the former, or extend the latter.',
  RECURSION_UNBOUNDED:
    'Every way through “{flow}” starts it again[, by “{through}”], so it never ends. Make a way that does not.',
  TASK_NOBODY:
    '[There is no position “{position}”, which should do “{step}”. Did you mean “{nearest}”?|There is no position “{position}”, which should do “{step}”. Choose one that is there.|There is no position “{ended}” from {from} to {until}, which should do “{step}”. Choose one that is there.|There is no position “{ended}” on that day, which should do “{step}”. Choose one that is there.|No position of “{unit}” has the role “{role}”, which should do “{step}”. Give the role to one.|No position has the role “{role}”, which should do “{step}”. Give the role to one.|There is no unit “{unit}” whose people should do “{step}”. Choose one that is there.|Nobody could do “{step}” from {from} to {until}: “{who}” has no holder. Name one, or a substitute.|Nobody could do “{step}”: “{who}” has no holder. Name one, or a substitute.|Nobody could do “{step}” from {from} to {until}: the rule that says who names no position. Correct it, or complete the organisation.|Nobody could do “{step}”: the rule that says who names no position. Correct it, or complete the organisation.]',
  POSITION_VACANT:
    '“{who}” is vacant from {from} to {until}, and every way leads through “{step}”. Name an acting holder.',
  ACTING_CANNOT_DECIDE:
    '“{step}” could not be finished from {from} to {until}: whoever acts as “{who}” may not decide it. Escalate it.',
  VOTES_TOO_FEW:
    '“{step}” needs {wanted} signatures[ from {from} to {until}], but only {found} can be given. Name more signers, or ask for fewer.',
  RULE_BROKEN: '[“{step}”: |]{says}.',
} as const;
