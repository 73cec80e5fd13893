// What differs between two versions of a flow, in English.

export const enFlowChanges = {
  FLOW_TITLE_CHANGED: 'The flow is now called “{to}” instead of “{from}”.',
  FLOW_BEGINNING_CHANGED: 'It now begins at [“{to}” instead of “{from}”|another step].',
  FLOW_RULES_CHANGED: 'Other rules of the whole flow have changed.',
  FLOW_STATE_ADDED: 'There is a new step[: “{title}”].',
  FLOW_STATE_REMOVED: 'The step [“{title}”|without a title] is gone.',
  FLOW_STATE_RENAMED: '[The step “{from}” is now called “{to}”|A step has another title now].',
  FLOW_STATE_KEY_CHANGED:
    'The step [“{title}”|without a title] stays, under another name inside the system.',
  FLOW_STATE_MOVED:
    'The step [“{title}”|without a title] now stands within another part of the flow.',
  FLOW_STATE_KIND_CHANGED:
    'The step [“{title}”|without a title] now works in another way: side by side, or as an end.',
  FLOW_STATE_RULES_CHANGED: 'Other rules of the step [“{title}”|without a title] have changed.',
  FLOW_TASK_ADDED: 'At [“{title}”|a step] somebody now has a task.',
  FLOW_TASK_REMOVED: 'At [“{title}”|a step] nobody has a task any more.',
  FLOW_ASSIGNEE_CHANGED:
    '[“{title}” is now done by {to} instead of {from}|“{title}” is now done by somebody else|A task is now done by somebody else].',
  FLOW_OUTCOME_ADDED: 'At [“{title}”|a step] people can now choose “{outcome}”.',
  FLOW_OUTCOME_REMOVED: 'At [“{title}”|a step] “{outcome}” can no longer be chosen.',
  FLOW_OUTCOME_RENAMED: 'At [“{title}”|a step] the choice “{from}” is now called “{to}”.',
  FLOW_OUTCOME_CHANGED: 'At [“{title}”|a step] what is handed in with “{outcome}” has changed.',
  FLOW_COMMENT_REQUIRED: 'At [“{title}”|a step] “{outcome}” now needs a comment.',
  FLOW_COMMENT_OPTIONAL: 'At [“{title}”|a step] “{outcome}” no longer needs a comment.',
  FLOW_DEADLINE_ADDED: '[“{title}” now has a deadline: {to}|A step now has a deadline].',
  FLOW_DEADLINE_REMOVED:
    '[“{title}” no longer has a deadline; it was {from}|A step no longer has a deadline].',
  FLOW_DEADLINE_CHANGED:
    '[The deadline of “{title}” is now {to} instead of {from}|The deadline of “{title}” has another rule now|A deadline has changed].',
  FLOW_WAY_ADDED: 'At [“{title}”|a step] there is a new way: {trigger}.',
  FLOW_WAY_REMOVED: 'At [“{title}”|a step] a way is gone: {trigger}.',
  FLOW_WAY_CHANGED:
    '[After “{title}”, {trigger} leads to “{to}” instead of “{from}”|After “{title}”, {trigger} leads elsewhere now|A way leads elsewhere now].',
  FLOW_WAY_RULES_CHANGED:
    'At [“{title}”|a step] what is filled in or allowed with {trigger} has changed.',
  FLOW_GUARD_ADDED: 'At [“{title}”|a step] {trigger} now has a condition[: {to}].',
  FLOW_GUARD_REMOVED:
    'At [“{title}”|a step] {trigger} no longer has a condition[; it was: {from}].',
  FLOW_GUARD_CHANGED:
    'At [“{title}”|a step] the condition of {trigger} has changed[ from “{from}” to “{to}”].',
  FLOW_FAN_OUT_ADDED: '[“{title}” now|A step now] gives work to several at once.',
  FLOW_FAN_OUT_REMOVED: '[“{title}” no longer|A step no longer] gives work to several at once.',
  FLOW_FAN_OUT_CHANGED: '[“{title}” now|A step now] gives work to several by other rules.',
  FLOW_CALL_ADDED: 'At [“{title}”|a step] a program now does work.',
  FLOW_CALL_REMOVED: 'At [“{title}”|a step] no program does work any more.',
  FLOW_CALL_CHANGED: 'At [“{title}”|a step] the work of a program has changed.',
  FLOW_REMINDER_ADDED:
    'At [“{title}”|a step] something now happens by the clock, such as a reminder.',
  FLOW_REMINDER_REMOVED: 'At [“{title}”|a step] nothing happens by the clock any more.',
  FLOW_REMINDER_CHANGED: 'At [“{title}”|a step] what happens by the clock has changed.',
  FLOW_VOTE_ADDED: 'At [“{title}”|a step] several now decide by votes.',
  FLOW_VOTE_REMOVED: 'At [“{title}”|a step] there is no vote any more.',
  FLOW_VOTE_CHANGED: 'At [“{title}”|a step] votes are counted by other rules now.',
  FLOW_FORM_ADDED: 'At [“{title}”|a step] there is now a form to fill in.',
  FLOW_FORM_REMOVED: 'At [“{title}”|a step] there is no form any more.',
  FLOW_FORM_CHANGED: 'At [“{title}”|a step] there is another form now.',
  FLOW_FORM_FIELD_ADDED: 'The form “{title}” now has “{field}”.',
  FLOW_FORM_FIELD_REMOVED: 'The form “{title}” no longer has “{field}”.',
  FLOW_FORM_FIELD_CHANGED:
    'In the form “{title}”, “{field}” is shown, asked for or locked otherwise now.',
  FLOW_FORM_REARRANGED: 'The form “{title}” is arranged otherwise now.',
  FLOW_FIELD_ADDED: 'There is a new value: “{field}”.',
  FLOW_FIELD_REMOVED: 'The value “{field}” is gone.',
  FLOW_FIELD_CHANGED: 'For “{field}” other values are allowed now.',
  FLOW_FIELD_REQUIRED: '“{field}” now has to be given at the start.',
  FLOW_FIELD_OPTIONAL: '“{field}” no longer has to be given at the start.',
} as const;
