// Sentences about versions that wait for somebody else's approval, in English.

export const enProposals = {
  SECOND_PERSON_NEEDED:
    'A version of “{flow}” is published by two people. Propose it, and let somebody else approve it.',
  PROPOSAL_NOT_FOUND: 'There is no such proposal. Look at the list of proposals.',
  PROPOSAL_OWN:
    'You proposed this version, so somebody else has to approve or reject it. You can withdraw it.',
  PROPOSAL_NOT_OWN:
    'Only whoever proposed this version can withdraw it. You can reject it, with a reason.',
  PROPOSAL_DECIDED:
    'This proposal does not wait any more: it was decided or withdrawn meanwhile. Look at the list of proposals.',
  PROPOSAL_OLD:
    'Version {newest} was published after this was proposed. Merge it into the draft, and propose that anew.',
} as const;
