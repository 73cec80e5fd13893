// What differs between two versions of a flow, in English: where, what it was, what it is.

import type { Code } from '../codes.ts';

export const enFlowChanges = {
  FLOW_TITLE_CHANGED:
    '[The {translation} name of the flow is now “{to}”, no longer “{from}”|The flow “{from}” is now called “{to}”|The name of the flow “{title}” is written in another way and reads as before].',
  FLOW_BEGINNING_CHANGED: 'The flow now begins at [“{to}”, no longer at “{from}”|another step].',
  FLOW_RULES_CHANGED:
    'General rules of the flow have changed, such as its calendar or who may start it.',
  FLOW_STATE_ADDED: 'There is a new step[: “{title}”].',
  FLOW_STATE_REMOVED: 'The step [“{title}”|without a title] was removed.',
  FLOW_STATE_RENAMED:
    '[The {translation} title of the step “{title}” is now “{to}”, no longer “{from}”|The step “{from}” is now called “{to}”|The title of the step “{title}” is written in another way and reads as before|A step is now called “{to}”|The step “{from}” has no title any more|A step has another title now].',
  FLOW_STATE_KEY_CHANGED:
    'The step [“{title}”|without a title] is the same for people; only its name in the file has changed.',
  FLOW_STATE_MOVED:
    'The step [“{title}”|without a title] now stands within another part of the flow.',
  FLOW_STATE_KIND_CHANGED: 'The step [“{title}”|without a title] is now {to}, no longer {from}.',
  FLOW_STATE_RULES_CHANGED:
    'Other rules of the step [“{title}”|without a title] have changed, such as its explanation, its copies or its results.',
  FLOW_TASK_ADDED: 'At [“{title}”|a step], somebody now has a task.',
  FLOW_TASK_REMOVED: 'At [“{title}”|a step], nobody has a task any more.',
  FLOW_TASK_RENAMED:
    'At the step “{title}”, [the {translation} title of the task is now “{to}”, no longer “{from}”|the task “{from}” is now called “{to}”|the title of the task is written in another way and reads as before].',
  FLOW_ASSIGNEE_CHANGED:
    '[“{title}” is now done by {to}, no longer by {from}|“{title}” is now done by somebody else|A task is now done by somebody else].',
  FLOW_OUTCOME_ADDED: 'At [“{title}”|a step], people can now choose “{outcome}”.',
  FLOW_OUTCOME_REMOVED: 'At [“{title}”|a step], “{outcome}” can no longer be chosen.',
  FLOW_OUTCOME_RENAMED:
    'At [“{title}”|a step], [the {translation} name of the decision “{outcome}” is now “{to}”, no longer “{from}”|the decision “{from}” is now called “{to}”|the name of the decision “{outcome}” is written in another way and reads as before].',
  FLOW_OUTCOME_CHANGED: 'At [“{title}”|a step], what is handed in with “{outcome}” has changed.',
  FLOW_COMMENT_REQUIRED: 'At [“{title}”|a step], the decision “{outcome}” now needs a note.',
  FLOW_COMMENT_OPTIONAL: 'At [“{title}”|a step], the decision “{outcome}” no longer needs a note.',
  FLOW_DEADLINE_ADDED: '[“{title}” now has a deadline of {to}|A step now has a deadline].',
  FLOW_DEADLINE_REMOVED:
    '[“{title}” no longer has a deadline; it was {from}|A step no longer has a deadline].',
  FLOW_DEADLINE_CHANGED:
    '[The deadline of “{title}” is now {to}, no longer {from}|The deadline of “{title}” has another rule now|A deadline has changed].',
  FLOW_WAY_ADDED: 'From [“{title}”|a step], there is a new way[ to “{to}”] by {trigger}.',
  FLOW_WAY_REMOVED: 'From [“{title}”|a step], there is no way[ to “{from}”] by {trigger} any more.',
  FLOW_WAY_CHANGED:
    '[From “{title}”, {trigger} now leads to “{to}”, no longer to “{from}”|From “{title}”, {trigger} now leads elsewhere|A way leads elsewhere now].',
  FLOW_WAY_RULES_CHANGED:
    'At [“{title}”|a step], the rules of {trigger} have changed, such as what is filled in or who is allowed to.',
  FLOW_GUARD_ADDED: 'At [“{title}”|a step], {trigger} now has a condition[: “{to}”].',
  FLOW_GUARD_REMOVED: 'At [“{title}”|a step], {trigger} no longer has the condition[ “{from}”].',
  FLOW_GUARD_CHANGED:
    'At [“{title}”|a step], the condition of {trigger} has changed.[ It was “{from}” and is “{to}” now.]',
  FLOW_FAN_OUT_ADDED: '[“{title}” now|A step now] gives work to several at once.',
  FLOW_FAN_OUT_REMOVED: '[“{title}” no longer|A step no longer] gives work to several at once.',
  FLOW_FAN_OUT_CHANGED: '[“{title}” now|A step now] gives work to several by other rules.',
  FLOW_CALL_ADDED: 'At [“{title}”|a step], another application now does some work.',
  FLOW_CALL_REMOVED: 'At [“{title}”|a step], no other application does any work any more.',
  FLOW_CALL_CHANGED: 'At [“{title}”|a step], the work of another application has changed.',
  FLOW_REMINDER_ADDED: '[“{title}”|A step] now has a reminder or another action at a set time.',
  FLOW_REMINDER_REMOVED:
    '[“{title}”|A step] no longer has a reminder or another action at a set time.',
  FLOW_REMINDER_CHANGED:
    'At [“{title}”|a step], a reminder or another action at a set time has changed.',
  FLOW_VOTE_ADDED: 'At [“{title}”|a step], several people now decide by votes.',
  FLOW_VOTE_REMOVED: 'At [“{title}”|a step], there is no vote any more.',
  FLOW_VOTE_CHANGED: 'At [“{title}”|a step], votes are counted by other rules now.',
  FLOW_FORM_ADDED: 'At [“{title}”|a step], there is now a form to fill in.',
  FLOW_FORM_REMOVED: 'At [“{title}”|a step], there is no form to fill in any more.',
  FLOW_FORM_CHANGED: 'At [“{title}”|a step], another form is used now.',
  FLOW_FORM_FIELD_ADDED: 'The form “{title}” now has “{field}”.',
  FLOW_FORM_FIELD_REMOVED: 'The form “{title}” no longer has “{field}”.',
  FLOW_FORM_FIELD_CHANGED:
    'In the form “{title}”, the way “{field}” is shown, asked for or locked has changed.',
  FLOW_FORM_REARRANGED: 'The form “{title}” is arranged in another way now.',
  FLOW_FIELD_ADDED: 'There is a new field: “{field}”.',
  FLOW_FIELD_REMOVED: 'The field “{field}” was removed.',
  FLOW_FIELD_RENAMED:
    '[The {translation} name of the field “{field}” is now “{to}”, no longer “{from}”|The field “{from}” is now called “{to}”|The name of the field “{field}” is written in another way now].',
  FLOW_FIELD_CHANGED:
    'The rules of the field “{field}” have changed: its allowed values, or its explanation.',
  FLOW_FIELD_REQUIRED: 'The field “{field}” must now be there from the start.',
  FLOW_FIELD_OPTIONAL: 'The field “{field}” need no longer be there from the start.',
} as const satisfies Partial<Record<Code, string>>;
