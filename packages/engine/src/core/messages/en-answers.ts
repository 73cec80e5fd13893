// English: answers to what was asked. Officers read them.

import type { Code } from '../codes.ts';

export const enAnswers = {
  // Rejections
  FLOW_VERSION_NOT_FOUND:
    'The flow “{flow}” has no version {version}. Choose one from the list of its versions.',
  FLOW_NOT_FOUND: 'There is no flow[ “{flow}”]. Check its name.',
  INSTANCE_NOT_FOUND: 'This does not exist, or you may not see it.',
  INSTANCE_ENDED: 'This has ended, so it cannot be changed any more.',
  TASK_NOT_FOUND: 'This task does not exist, or you may not see it.',
  TASK_NOT_OPEN: 'This task was already {how}[ by {by}]. Reload to see how things stand.',
  TASK_CLAIMED: '[{by} is|Somebody else is] working on this task. Ask them if you need it.',
  TASK_NOT_CLAIMED: 'You have not claimed this task, so you cannot release it.',
  NOT_ASSIGNEE: 'This task is not yours in the position you act in now. Check that position.',
  NOT_ALLOWED: 'You are not allowed to do this.',
  POSITION_NOT_HELD: 'You do not hold the position “{position}” now. Choose one of yours.',
  SEAT_WAITING: 'It is not your turn yet.[ It is that of {turn}.] Wait until they are done.',
  ALREADY_SIGNED:
    'You have voted on this task already, so you cannot vote in another of your positions.',
  ABSTAIN_NOT_OFFERED: 'You cannot abstain on this task. Choose one of its decisions.',
  DUTIES_SEPARATED: 'You have done the step “{state}”, so somebody else has to do this one.',
  INITIATOR_EXCLUDED: 'You started this, so somebody else has to do this step.',
  POSITION_UNKNOWN: 'There is no position “{position}”. Choose one from the list.',
  ALREADY_ASSIGNED: '“{position}” has a part in this task already. Choose another position.',
  POSITION_EXCLUDED:
    'Whoever holds “{position}” may not do this: they started it, did an earlier step or have signed. Choose another position.',
  SUPERIOR_MISSING:
    'Nobody is above [“{position}”|this position], so the task cannot go up. Transfer it to another position.',
  LINKS_OFF: 'Links to act by are not switched on here. Open the application.',
  LINK_EXPIRED: 'This link has expired, and nothing was done. Open the application.',
  LINK_INVALID:
    'This link is incomplete or was changed. Open it once more from the message, or open the application.',
  LINK_NOT_OFFERED:
    'No link can do this: it is confidential, or asks for more than a press. Open the application.',
  DRAFT_INVALID:
    'The draft was not saved: “{word}” is not what it should be. Send objects as data and inputs, and at most 10,000 characters as comment.',
  DRAFT_TOO_LARGE:
    'The draft was not saved: it is larger than {limit} bytes. Put long texts into a file and attach it.',
  DELEGATE_HANDS_BACK:
    'You prepare this task for [{owner}|somebody else]. Hand it back; its owner decides.',
  DELEGATE_NONE: 'Nobody else is preparing this task, so there is nothing to hand back.',
  TASK_SUSPENDED: 'This task is suspended[ by {by}][: {reason}]. Resume it first.',
  TASK_NOT_SUSPENDED: 'This task is not suspended, so there is nothing to resume.',
  INSTANCE_SUSPENDED: 'This is halted[ by {by}][: {reason}]. Wait until it goes on.',
  INSTANCE_NOT_SUSPENDED: 'This is not halted, so it goes on already.',
  INSTANCE_OPEN: 'This has not ended, so there is nothing to reopen.',
  SEAT_UNKNOWN: 'There is no signer number {seat}, or they have voted already. Reload the list.',
  SEAT_LAST: 'This is the only signer left, so they cannot be removed. Add another one first.',
  SEATS_FULL: 'A task has {limit} signers at most. Add fewer.',
  COPIES_FULL: 'There can be {limit} copies at most. Send fewer.',
  URGED_RECENTLY: 'They were reminded already. You can remind them again in {minutes} min.',
  NOBODY_TO_URGE: 'Nobody is being waited for, so there is nobody to remind.',
  TAKE_BACK_LATE: 'This task cannot be taken back any more: the next has opened or done theirs.',
  MERGE_REFUSED: 'These two cannot be merged: {because}. Choose another one.',
  MERGE_NAMES_EARLIER: 'Choose the earlier one that this is a duplicate of.',
  REOPEN_NOT_OFFERED: 'What ended like this cannot be reopened.',
  DELEGATION_VIEW_ONLY:
    'On behalf of “{position}” you may only read, not act.[ The delegation rests on {basis}.]',
  DELEGATION_NOT_TO_SIGN:
    'What “{position}” has delegated[ ({basis})] does not include signing. Ask its holder to sign.',
  ACTING_NOT_ALLOWED:
    '[Decisions on “{decides}” may not be taken|This may not be decided] by somebody who acts as {capacity}. The definitive holder must do it.',
  OUTCOME_UNKNOWN: 'This task has no decision “{outcome}”.[ It offers: {offered}.]',
  ACTION_UNKNOWN: 'The action “{action}” is not available now. Reload to see what is.',
  ACTION_AMBIGUOUS: 'Several steps offer “{action}”[: {states}]. Say which one you mean.',
  GUARD_REFUSED: '[{why}.|This step is not possible now.]',
  COMMENT_REQUIRED: 'Write a few words first: why, or what is to be done.',
  FORM_INVALID: 'Some fields need correction. See the marked ones.',
  INPUT_INVALID: 'Some fields need correction. See the marked ones.',
  FIELD_NOT_WRITABLE: 'The field “{field}” cannot be changed in this task.',
  DATA_INVALID: 'Some data needs correction before this can start.',
  STALE: 'This changed since you opened it. Reload and check again; what you typed is kept.',
  KEY_EXISTS: '“{key}” is already there, so it cannot be added again.',
  KEY_UNKNOWN: 'There is no “{key}” in this list.',
  KEY_REUSED: 'This request id was used before with other content. Send it with a new id.',
  INCIDENT_OPEN: 'This waits for an operator to resolve an incident. Try again afterwards.',
  INCIDENT_NOT_FOUND: 'This incident does not exist, or it was already resolved.',
  INCIDENT_REMAINS: 'The incident is not resolved. Remove its cause and try again.',
  STATE_UNKNOWN: 'This flow has no step “{state}”.',
  MIGRATION_SAME_VERSION:
    '[This flow has one version only, version {only}. Publish the next one first.|A case cannot go from version {version} to the same version. Name two different ones.|A case cannot go to its own version. Name two different ones.]',
  FLOW_UNPROVED:
    'The flow “{flow}” is not published: its proof finds errors. Correct them, or publish it with a reason all the same.',
  COMMAND_INVALID: 'The request could not be understood. Reload the page and try again.',
  START_FAILED: 'This cannot start because a rule of its flow failed. Tell the flow’s owner.',
  FOLLOW_UP_INVALID: 'The reminder is not right at “{word}”. Choose one day.',
  FOLLOW_UP_PAST: 'This day is over. Choose today or a later day.',
  START_CLOCK_NOT_FOUND: 'The flow “{flow}” does not start by the clock.',
  ATTACHMENTS_OFF: 'This application takes no files.',
  ATTACHMENTS_TOO_MANY: 'This has {limit} files already. Remove one before you add another.',
  ATTACHMENT_EMPTY: 'This file is empty. Choose another, or save it again.',
  ATTACHMENT_INFECTED:
    'The virus scanner found something in [“{name}”|this file]. It cannot be used.',
  ATTACHMENT_NOT_FOUND: 'This file does not exist, or you may not see it.',
  ATTACHMENT_PENDING: 'This file is still being scanned for viruses. Try again in a moment.',
  ATTACHMENT_TOO_LARGE:
    'This file is larger than [{megabytes} MB|{limit} bytes]. Make it smaller, such as by scanning it in black and white.',
  ATTACHMENT_TYPE: 'Files of this kind are not taken.[ Send one of: {kinds}.]',
  TEXT_NOT_FOUND: 'There is no such version of this text. Reload to see which there are.',
  TOO_DEEP: 'The limit[ of {limit} levels] is reached, so this cannot be passed on further.',
  TOO_MANY: 'That is more than the limit[ of {limit}]. Use fewer and try again.',
  NUMBER_BLOCK_EXHAUSTED:
    'Of the {block} numbers of {date} in the series “{series}” [only {left} are|none is] left. Give the letter another day.',
  NUMBER_DATE_REFUSED:
    'The series “{series}” gives no number for {date}[: {reason}]. Correct the date or the reason.',
  NUMBER_NOT_FOUND: '[The number {number}|This number] is not in the register.',
  NUMBER_NOT_RESERVED:
    'The number {number} is not set aside for paper, so no letter can be entered for it.',
  NUMBER_VOID: 'The number {number} is void already. It is given to no other letter.',
  NUMBER_SERIES_FIELDS: 'Numbers of the series “{series}” also need: {fields}.',
  NUMBER_SERIES_UNKNOWN: 'The flow {flow} has no series “{series}”.[ Did you mean “{nearest}”?]',
  TRANSFER_TO_SELF:
    'This task is confidential, and you hold the position that would get it. Let another operator pass it on.',
  // Incidents
  EXPRESSION_FAILED:
    'A formula of the flow gave no value[ ({reason})]. What was entered is kept; an operator will look at it.',
  DATA_BROKEN:
    'The flow’s rules made invalid data. What was entered is kept; an operator will look at it.',
  ASSIGNEE_NOT_FOUND:
    'Nobody can take the next task[: {position}|: {role}]. Complete the organisation data, then retry.',
  DUTIES_UNSATISFIABLE:
    'Everybody who holds [“{position}”|“{role}”|what the next task is for] may not do it, because of other steps that they did. Name another holder, then retry.',
  SEATS_TOO_FEW:
    'The next task has too few signers: {wanted} are needed, {found} are there. Complete the organisation data, then retry.',
  SEATS_TOO_MANY:
    'The next task has too many signers: {found}, where {limit} is the most. Name fewer, then retry.',
  LOOKUP_EMPTY:
    'Something that was looked up does not exist[ ({ask})]. Complete the data, then retry.',
  TABLE_NO_ROW:
    'No row of the decision table “{table}” fits. Add a row or a default, or correct the data, then retry.',
  TABLE_AMBIGUOUS:
    'Rows {rows} of the decision table “{table}” fit at once, where only one may. Correct the rows or the data, then retry.',
  FLOW_LOOP: 'The flow goes in circles, so it was stopped. An operator must look at its rules.',
  CALL_FAILED:
    'The service [“{service}” |]failed[ after {attempts} attempts]. An operator must look at it.',
  CHILD_NOT_STARTED:
    'The child case[ for “{key}”] could not start[ ({code})]. An operator must look at it.',
  CHILDREN_TOO_FEW:
    '[{wanted} child cases must be done, but only {possible} still can be|All child cases have ended, and the rule of when they are done does not hold].',
  NO_BRANCH: '[The step “{state}”|A step] is done, but none of its ways on was open.',
  STEP_REFUSED: 'The next step was refused by the flow’s own rules[ ({code})].',
  // Faults
  FLOW_INVALID: '[The flow “{flow}”|This flow] has problems and cannot be used. See `alir check`.',
  FLOW_VERSION_MISSING:
    'Flow [“{flow}” |]version {version} is not loaded but still in use. Install that version again.',
  CLOCK_START_REFUSED:
    'The flow “{flow}” did not start at {at}: {count} refused, first {code}. See `GET /start-clocks`.',
  START_EACH_MISSING:
    'The flow “{flow}” does not say for whom it is started (`start.each`). Start them one by one.',
  FLOW_VERSION_TAKEN:
    'Flow “{flow}” version {version} is published with other content. Raise its version number.',
  VERSION_CONFLICT: 'Another request changed this just now. Try once more.',
  STORE_BUSY: 'The store is busy. Try again in a moment.',
  STORE_UNWRITABLE: 'The data could not be written. Check the store’s free space and permissions.',
  STORE_CORRUPT: 'Stored data is damaged[ ({reason})]. Restore a backup.',
  STORE_NEWER: 'A newer version of Alir made this store. Update this application.',
  STORE_NOT_MIGRATED: 'Alir’s tables are not set up. Run `alir migrate`.',
  TRANSACTION_MISSING:
    'No transaction is open on the `tx` that was given. Begin one first, or leave `tx` out.',
  SQLITE_UNSAFE:
    'This Node has no SQLite that keeps data safely. Upgrade to Node 22.22.3, 24.15, 25.9 or later.',
  NUMBER_TAKEN:
    'The number {number} of “{series}” is in the register already. Give the changed series another name.',
  TEXT_INVALID: 'The text at {place} has characters that cannot be stored.',
  PREFERENCE_INVALID:
    'The word “{word}” of how to be told is unknown or cannot have this value. Correct it or leave it out.',
  CURSOR_INVALID: 'This page mark is not of this list. Begin at the first page.',
  ENGINE_CLOSED: 'The engine is shut down. Try again when it runs.',
  DIRECTORY_FAILED: 'The organisation could not be read. Try again in a moment.',
  USERS_INVALID:
    'The list of users cannot be used: [{place}|it] must be {expected}. Correct it where it is read.',
  CALENDAR_INVALID: 'The calendar “{calendar}” has problems and cannot be used. See `alir check`.',
  CALENDAR_UNUSABLE: 'The calendar “{calendar}” has too few working days. Complete it.',
  ATTACHMENT_MISSING: 'The bytes of a file are gone from the file store. Restore its backup.',
  ATTACHMENT_SCAN_FAILED: 'The virus scanner does not answer. Try again in a moment.',
  ATTACHMENT_STORE_FAILED:
    'The file could not be kept. Check the file store’s space and permissions.',
  INTERNAL: 'Something went wrong on the server. Try again in a moment.',
  // Requests
  REQUEST_INVALID: 'The request could not be understood. See the marked parts.',
  NOT_SIGNED_IN: 'You are not signed in. Sign in and try again.',
  ORIGIN_REFUSED:
    'This request does not come from a page that may send it. Reload the page and try again.',
  ROUTE_NOT_FOUND: 'There is nothing at this address.',
  METHOD_NOT_ALLOWED: 'This address does not take {method}; it takes {allowed}.',
  BODY_TOO_LARGE:
    'This is too large to send; at most {limit} bytes. Put long texts into a file and attach it.',
  RANGE_UNSATISFIABLE: 'The file has no such part; it has {size} bytes.',
  MEDIA_TYPE_UNSUPPORTED:
    'The request must be plain JSON: send “content-type: application/json” and no “content-encoding”.',
  // Issues
  VALUE_REQUIRED: 'Please fill this in.',
  VALUE_TYPE: 'This must be {expected}.',
  VALUE_FORMAT: 'This must be {format}.',
  VALUE_PATTERN: 'This is not written in the required form.',
  VALUE_ENUM: 'Choose one of: {allowed}.',
  VALUE_TOO_LONG: 'At most {limit} characters.',
  VALUE_TOO_SHORT: 'At least {limit} characters.',
  VALUE_TOO_MANY: 'At most {limit} entries.',
  VALUE_TOO_FEW: 'At least {limit} entries.',
  VALUE_TOO_LARGE: 'At most {limit}.',
  VALUE_TOO_SMALL: 'At least {limit}.',
  VALUE_TOO_DEEP: 'This is nested too deeply.',
  VALUE_CHARACTER: 'This has a character that cannot be stored. Type it again.',
  VALUE_UNKNOWN_FIELD: 'The field [“{field}” |]is not known.',
} as const satisfies Partial<Record<Code, string>>;
