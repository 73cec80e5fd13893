import type { Sentences } from './sentences.ts';

/** Whoever runs the application lets its clock run. */
const overdue =
  'Wait a moment; if it takes long, ask an operator whether scheduled work of the application is still done.';

export const en: Sentences = {
  task: {
    open: {
      because: '“{task}” has waited for {who} since {since}.',
      unblock: '{able} can complete it[ by {due}][; its deadline {late} has passed].',
    },
    claimed: {
      because: '{claimant} has been working on “{task}”, open since {since}.',
      unblock:
        '{claimant} has to complete it or put it back[ by {due}][; its deadline {late} has passed].',
    },
    vacant: {
      because: '“{task}” has waited for {who} since {since}, but nobody holds that position.',
      unblock: 'Appoint somebody, or ask an operator to transfer this task.',
    },
    nobody: {
      because: '“{task}” has waited for {who} since {since}, but nobody there may decide it.',
      unblock: 'Ask an operator to transfer this task to another position.',
    },
    'not-yet': {
      because: '“{task}” has waited for {who} since {since}, but cannot be completed yet.',
      unblock: 'Its conditions do not hold yet[: “{why}”]. Meet them, or wait.',
    },
    'laid-aside': {
      because: '{by} laid “{task}” aside on {suspended}.',
      unblock: 'Whoever has this task can take it up again.',
    },
    incident: {
      because: '“{task}” is held up because its last step could not be processed.',
      unblock: 'An operator has to mend the cause and do that step again.',
    },
    suspended: {
      because: '“{task}” is held up because the whole case is halted.',
      unblock: 'An operator can let this case go on.',
    },
  },
  delegate: {
    because: '{who} has been preparing “{task}” since {since}.',
    unblock: '{who} can hand it in; whoever has the task can also call it back.',
  },
  onBehalf: {
    alone:
      '{delegates} can complete it on behalf of {principal}[ by {due}][; its deadline {late} has passed].',
    too: '{delegates} can complete it, too, on behalf of {principal}.',
    unsigned: '{helpers} can work on it on behalf of {helped}, but not sign it.',
    undecided: '{helpers} can work on it on behalf of {helped}, but not decide it.',
  },
  children: {
    because: '“{state}” has waited for {count} follow-ups to end since {since}.',
    unblock:
      'Those who do the follow-ups have to complete them[ by {due}][; the deadline {late} has passed].',
  },
  call: {
    because: '“{state}” has waited for the answer of another application since {since}.',
    unblock: 'Wait for its answer; if it takes long, call whoever runs that application.',
  },
  event: {
    because: '“{state}” has waited for news from another case since {since}.',
    unblock: 'Wait for it, or see what holds the other case up.',
  },
  timer: {
    move: {
      because: '“{state}” waits until {at}, then goes on by itself.',
      unblock: 'Nothing has to be done.',
    },
    outcome: {
      because: '“{state}” will be decided automatically on {at}.',
      unblock: 'Complete the task before then if it should be decided otherwise.',
    },
    escalate: {
      because: 'The task of “{state}” will go to another position on {at}.',
      unblock: 'Complete the task before then to keep it.',
    },
  },
  timerDue: {
    move: {
      because: '“{state}” was to go on by itself on {at}, but that has not been done yet.',
      unblock: overdue,
    },
    outcome: {
      because: '“{state}” was to be decided automatically on {at}, but that has not been done yet.',
      unblock: overdue,
    },
    escalate: {
      because:
        'The task of “{state}” was to go to another position on {at}, but that has not been done yet.',
      unblock: overdue,
    },
  },
  incident: {
    because: 'The last step[ at “{state}”] could not be processed on {since}.',
    unblock: 'An operator has to mend the cause and do that step again.',
  },
  suspended: {
    because: '{by} halted this case on {suspended}.',
    unblock: 'An operator can let this case go on.',
  },
  ended: {
    done: { because: 'This case is completed.', unblock: 'Nothing has to be done.' },
    cancelled: { because: 'This case was cancelled.', unblock: 'Nothing has to be done.' },
  },
  depends: 'What comes of it depends on what is entered. Fill in the form first.',
  people: 'one of {count} people',
  inCharge: 'the officers in charge',
  or: 'or',
};
