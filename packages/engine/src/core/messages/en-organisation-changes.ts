// What differs between two organisations, in English.

export const enOrganisationChanges = {
  ORG_UNIT_ADDED: 'New unit: {unit}[, from {from}].',
  ORG_UNIT_ENDED: 'Unit ended: {unit}[, last day {until}].',
  ORG_UNIT_CHANGED: 'Unit changed: {unit} ({fields}).',
  ORG_POSITION_ADDED: 'New position: {position}[, from {from}].',
  ORG_POSITION_ENDED: 'Position ended: {position}[, last day {until}].',
  ORG_POSITION_CHANGED: 'Position changed: {position} ({fields}).',
  ORG_POST_TAKEN: '{user} takes {position} as {capacity}[, from {from}][, until {until}].',
  ORG_POST_LEFT: '{user} leaves {position} as {capacity}[, last day {until}].',
  ORG_USER_ADDED: 'New user: {user}.',
  ORG_USER_REMOVED: 'User removed: {user}.',
  ORG_USER_CHANGED: 'User changed: {user} ({fields}).',
  ORG_RELATION_ADDED: '{from} now has the relation “{kind}” to {to}.',
  ORG_RELATION_ENDED: '{from} no longer has the relation “{kind}” to {to}.',
  ORG_DELEGATION_GIVEN: '{from} delegates to {to}[, from {since}][, until {until}].',
  ORG_DELEGATION_WITHDRAWN: '{from} no longer delegates to {to}[, last day {until}].',
  ORG_LIMITS_CHANGED: 'The limits of acting officers changed ({fields}).',
};
