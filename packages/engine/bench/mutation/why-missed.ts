// Why what is missed is missed: said of a kind, for all its places that are not found. Read by people who look at the table.

const byKind: Readonly<Record<string, string>> = {
  'end dropped':
    'An action of the whole flow still leads out of what was the end, so that nothing is stuck for ever.',
  'join that never ends': 'An action leads out of the fan-out all the same.',
  'guard that never holds':
    'Two of three reviews always lead out before all are done, so that what all three lead to is never asked.',
  'guard that always holds':
    'The branch below it is for another event: it is looked for by another key, so that nothing goes before it.',
  'step that leads back to itself only':
    'Something else leads on: another region, an action, or what an acting officer may choose.',
  'field that nobody uses': 'A start by program or by the clock may give it.',
  'decision without a deadline': 'It waits for whoever began it; their own draft has no deadline.',
  'decision that an acting officer meets':
    'Every end is reached another way: time ends the decision, or others do.',
  'duties that one person alone could do':
    'Duties are told where each of them is certain to have been done; these lie on branches, or on waits that may be left otherwise.',
  'one branch of several dropped':
    'What is sent back returns to its sender past the branch, which is there for moves of operators.',
  'action dropped': 'The sample of the command line tells no withdrawal.',
  'value that is set dropped':
    'Numbers of paper come from a register that simulations do not fill.',
  'comparison off by one': 'A form, or a part beside it, forbids what the comparison would let in.',
  'part of a guard dropped':
    'What the part asks follows from the rest, from a form, an earlier branch or the way there, or only paper numbers would show it.',
  'action of somebody else':
    'The post that may act has one holder, who began it as well; the sample of the command line tells no withdrawal.',
  'deadline twice as long':
    'Deadlines that steps of the patterns were given after their scenarios had been frozen.',
  'separation of duties dropped': 'No post is in both pools, so that nobody could do both.',
  'quorum off by one': 'Half of seven votes, or 60 % of three, is no whole number of votes.',
};

/** Null: nothing is known to be said of it. */
export const whyMissed = (kind: string): string | null => byKind[kind] ?? null;
