// What is wrong with an organisation, and what differs between two, in English.

import type { Code } from '../codes.ts';

export const enOrganisation = {
  // Problems
  ORG_ID_REPEATED:
    'The id “{id}” is there twice in this list. Keep one, or give the other an id of its own.',
  ORG_REFERENCE_UNKNOWN:
    'There is no {kind} “{id}”.[ Did you mean “{nearest}”?| Add it, or correct the reference.]',
  ORG_KIND_UNKNOWN:
    '“{kind}” is none of the kinds that this organisation lists.[ Did you mean “{nearest}”?| Add the kind, or choose one.]',
  ORG_DATE: '“{date}” is no date. Write it like “2026-08-17”.',
  ORG_DATES_REVERSED: 'This ends on {until}, before it begins on {from}. Correct one of the days.',
  ORG_UNIT_CYCLE:
    'These units lie within each other: “{units}”. Correct the unit above of one of them.',
  ORG_SUPERIOR_CYCLE:
    'These positions are each other’s superiors: “{positions}”. Correct one of them.',
  ORG_DELEGATION_CYCLE:
    'These positions delegate to each other at the same time: “{positions}”. Withdraw one delegation.',
  ORG_ROLE_TWICE:
    'The unit “{unit}” has two positions as {kind}[ on {day}]: “{other}” and “{position}”. Keep one.',
  ORG_HOLDERS_TWO:
    '“{position}” has two definitive holders[ on {day}]: “{other}” and “{user}”. End one of them before.',
  ORG_ASSIGNMENT_OVERLAP:
    '“{user}” is assigned to “{position}” twice[ on {day}]. End one assignment before the other begins.',
  ORG_BASIS_MISSING:
    '“{user}” acts as “{position}” without a decree or letter. Write it as “basis”.',
  ORG_POSITION_VACANT: 'Nobody holds “{position}” on {day}. Assign a holder, or somebody who acts.',
  ORG_ACTING_PAST_LIMIT:
    '“{user}” has acted as “{position}” since {since}; the limit was {limit}. Name a definitive holder or somebody else.',
  ORG_ACTING_NEAR_LIMIT:
    '“{user}” may act as “{position}” until {limit}. Extend it, or name a definitive holder.',
  ORG_DELEGATION_ENDS:
    'The delegation from “{position}” to “{delegate}” ends on {until}. Renew it if it is still needed.',
  // Changes
  ORG_UNIT_ADDED: 'New unit: {unit}[, from {from}].',
  ORG_UNIT_ENDED: 'Unit ended: {unit}[, last day {until}].',
  ORG_UNIT_CHANGED: 'Unit changed: {unit} ({fields}).',
  ORG_POSITION_ADDED: 'New position: {position}[, from {from}].',
  ORG_POSITION_ENDED: 'Position ended: {position}[, last day {until}].',
  ORG_POSITION_CHANGED: 'Position changed: {position} ({fields}).',
  ORG_POST_TAKEN:
    '{user} takes the position of {position} as {capacity}.[ From {from} until {until}.| From {from}.| Until {until}.]',
  ORG_POST_LEFT: '{user} leaves the position of {position} as {capacity}[, last day {until}].',
  ORG_USER_ADDED: 'New user: {user}.',
  ORG_USER_REMOVED: 'User removed: {user}.',
  ORG_USER_CHANGED: 'User changed: {user} ({fields}).',
  ORG_RELATION_ADDED: '{from} now has the relation “{kind}” to {to}.',
  ORG_RELATION_ENDED: '{from} no longer has the relation “{kind}” to {to}.',
  ORG_DELEGATION_GIVEN: '{from} delegates to {to}[, from {since}][, until {until}].',
  ORG_DELEGATION_WITHDRAWN: '{from} no longer delegates to {to}[, last day {until}].',
  ORG_LIMITS_CHANGED: 'The limits of acting officers changed ({fields}).',
} as const satisfies Partial<Record<Code, string>>;
