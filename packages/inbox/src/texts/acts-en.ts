// English for what may be done with tasks and letters besides their outcomes.

import type { InstanceAct, TaskAct } from '@alir/engine/core/types';
import type { actsId, ActWords } from './acts-id.ts';

const task: Readonly<Record<TaskAct, ActWords>> = {
  abstain: { label: 'Abstain', help: 'You are recorded as present and take no decision.' },
  delegate: {
    label: 'Have it prepared',
    help: 'Somebody else prepares this task; you still decide.',
  },
  'hand-back': {
    label: 'Call back',
    help: 'Whoever prepares this task need not go on.',
  },
  transfer: {
    label: 'Transfer',
    help: 'It becomes the task of another position and leaves your list.',
  },
  decline: {
    label: 'Decline the task',
    help: 'It goes up to your superior, with your reason.',
  },
  merge: {
    label: 'Merge into an earlier letter',
    help: 'This is a duplicate of one that was entered before: it ends here, and the earlier one gets its files and notes.',
  },
  'add-signers': { label: 'Add signers', help: 'Other positions decide as well.' },
  'remove-signers': {
    label: 'Remove a signer',
    help: 'Only those who have not voted can be removed.',
  },
  copy: {
    label: 'Send copies',
    help: 'Those who get one read this for information; there is nothing for them to do.',
  },
  suspend: {
    label: 'Suspend',
    help: 'The task waits until it is resumed; nobody can complete it meanwhile.',
  },
  resume: { label: 'Resume', help: 'The task can be worked on again.' },
  skip: { label: 'Skip', help: 'It goes on without your decision.' },
  'take-back': {
    label: 'Take the decision back',
    help: 'The task returns to you, as long as nobody has opened what came next.',
  },
};

const instance: Readonly<Record<InstanceAct, ActWords>> = {
  urge: { label: 'Remind', help: 'Everybody who is still awaited gets a reminder now.' },
  copy: task.copy,
  reopen: {
    label: 'Open again',
    help: 'It goes on. Earlier decisions stay in the history.',
  },
  suspend: {
    label: 'Halt',
    help: 'Nothing can be done and no deadline runs until it goes on.',
  },
  resume: {
    label: 'Let it go on',
    help: 'Everything can be done again; deadlines that have passed take effect at once.',
  },
  jump: {
    label: 'Move to another step',
    help: 'Open tasks are closed, and it goes on from the step you choose.',
  },
  cancel: {
    label: 'Cancel it all',
    help: 'All tasks and everything below are closed for good.',
  },
};

export const actsEn: typeof actsId = {
  menu: 'More actions',
  operatorMenu: 'Operator actions',
  task,
  instance,
  to: 'To',
  signers: 'Signers',
  onePosition: 'Position that gets it',
  chosen: (count) => (count === 1 ? '1 position chosen' : `${count} positions chosen`),
  choosePeople: 'Choose at least one position.',
  chooseSigner: 'Choose whom to remove.',
  chooseState: 'Choose the step.',
  reason: 'Reason',
  reasonNeeded: 'Say why; the reason is kept in the history.',
  state: 'Go on from',
  place: 'Their turn',
  places: { before: 'Before me', after: 'After me', end: 'Last' },
  done: (label) => `${label}: recorded.`,
  preparing: (name) => `You prepare this task for ${name}`,
  preparingHelp: 'Fill in what is needed, then hand it back. The decision is not yours.',
  handBack: 'Hand back',
  delegates: 'Being prepared by',
  delegateUnread: (since) => `since ${since}, not opened yet`,
  delegateRead: (since, when) => `since ${since}, opened ${when}`,
  taskSuspended: (who, when) => `This task was suspended by ${who}, ${when}.`,
  instanceSuspended: (who, when) => `This was halted by ${who}, ${when}.`,
  merge: {
    earlier: 'Earlier letter',
    search: 'Search by number, sender or agenda number',
    nothing: 'There is no such letter in this unit that you may read.',
    choose: 'Choose the earlier letter.',
    alike: 'This letter seems to have been entered before:',
    because: { values: 'Same sender and number', file: 'The very same file' },
    look: 'See the earlier letter',
    into: 'Merge into this one',
    merged: (who, when) => `Merged by ${who}, ${when}`,
    unreadable: 'You may not read the earlier letter.',
    duplicates: 'Merged duplicates',
  },
  handover: {
    title: 'Hand a position’s tasks over',
    explanation:
      'When a position is given up, or its holder leaves and nobody follows, everything that waits for it goes to another position. When only the holder changes nothing need be done: tasks belong to positions.',
    from: 'Position whose tasks go over',
    to: 'Position that gets them',
    chooseTo: 'Choose the position that gets them.',
    search: 'Search for a position',
    change: 'Change',
    open: (count: number) => (count === 1 ? '1 open task' : `${count} open tasks`),
    nothing: 'Nothing has to go over from this position.',
    reason: 'Reason, kept in the history of every task',
    send: 'Hand all tasks over',
    movedTo: (count: number, name: string) =>
      count === 1 ? `1 task went to ${name}` : `${count} tasks went to ${name}`,
    kept: (count: number) => (count === 1 ? '1 task stays:' : `${count} tasks stay:`),
    because: (count: number) => (count === 1 ? '1 task:' : `${count} tasks:`),
    again: 'Hand over another position’s tasks',
  },
  signing: {
    title: 'Signing',
    count: (votes, of) => `${votes} of ${of} votes in`,
    inTurn: 'One after another',
    atOnce: 'At the same time',
    turn: 'Their turn',
    open: 'Has not voted yet',
    waiting: 'Waits for their turn',
    skipped: 'Passed over: voted in another position',
    removed: 'Removed',
    unasked: 'Not asked any more',
    voided: (title) => `${title} (void)`,
    voidRounds: (count) =>
      count === 1 ? 'Void signatures: 1 round' : `Void signatures: ${count} rounds`,
    whyVoid:
      'The letter came back to that step after it was signed, so it is asked for again. What was signed is kept.',
    abstained: 'Abstained',
    weight: (weight) => `weight ${weight}`,
    you: 'you',
  },
  copies: {
    title: 'Copies',
    count: (read, all) => `${read} of ${all} have read it`,
    unread: 'not read yet',
    read: (who, when) => `read by ${who}, ${when}`,
    sent: (who, when) => `sent by ${who}, ${when}`,
    byFlow: 'the flow',
    label: 'Copy',
    notice: 'A copy for your information. There is nothing for you to do.',
    noticeFrom: (who, when) => `A copy from ${who}, ${when}.`,
  },
  urgentFirst: 'Most urgent first',
  followUp: {
    button: 'Remind me',
    set: (day: string) => `Reminder ${day}`,
    due: (day: string) => `Reminded ${day}`,
    help: 'On that day you are reminded of this task. Only you see it.',
    day: 'Day',
    dayMissing: 'Choose a day.',
    note: 'A note to yourself (may be left empty)',
    keep: 'Save the reminder',
    drop: 'Remove the reminder',
    kept: (day: string) => `You will be reminded on ${day}.`,
    dropped: 'The reminder was removed.',
  },
  batch: {
    start: 'Select',
    stop: 'Stop selecting',
    all: 'Select all',
    choose: (subject) => `Select ${subject}`,
    chosen: (count) => `${count} selected`,
    none: 'Tap what you want to decide together.',
    looking: 'Looking at the forms…',
    nothingShared:
      'What is selected has no common decision that needs no input. Open them one by one, or select similar ones.',
    tooMany: (most) => `At most ${most} at once.`,
    title: (outcome, count) => `${outcome}: ${count === 1 ? '1 entry' : `${count} entries`}`,
    confirm: (outcome, count) => `${outcome} ${count === 1 ? '1 entry' : `${count} entries`}`,
    commentForAll: 'Note for all of them',
    resultTitle: 'What became of them',
    result: (done, refused) =>
      refused === 0 ? `${done} done.` : `${done} done, ${refused} not accepted.`,
    refused: 'Not accepted, and still selected:',
    done: 'Done:',
    key: 'Select an entry, to decide several together',
  },
};
