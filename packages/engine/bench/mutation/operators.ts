// All kinds of mistakes, in the order in which they are told. Where a kind is: `kinds/`, by whether a proof or only a
// scenario could know, and by what it is about.

import { mistakesInConditions } from './kinds/structural-conditions.ts';
import { mistakesWithPosts } from './kinds/structural-people.ts';
import { mistakesWithTime } from './kinds/structural-time.ts';
import { mistakesOnTheWay } from './kinds/structural-ways.ts';
import { otherConditions } from './kinds/semantic-conditions.ts';
import { otherPeople } from './kinds/semantic-people.ts';
import { otherTimes } from './kinds/semantic-time.ts';
import { otherVotes } from './kinds/semantic-votes.ts';
import { otherWays } from './kinds/semantic-ways.ts';
import { anotherPerson } from './kinds/first/another-person.ts';
import { anotherTime } from './kinds/first/another-time.ts';
import { anotherValue } from './kinds/first/another-value.ts';
import { otherHandovers } from './kinds/second/other-handovers.ts';
import { otherMoments } from './kinds/second/other-moments.ts';
import { otherRules } from './kinds/second/other-rules.ts';
import { otherTurns } from './kinds/second/other-ways.ts';
import { variedConditions } from './kinds/varied/conditions.ts';
import { variedPeople } from './kinds/varied/people.ts';
import { variedTimes } from './kinds/varied/time.ts';
import { variedVotes } from './kinds/varied/votes.ts';
import { variedWays } from './kinds/varied/ways.ts';
import type { Operator } from './operator.ts';

export const operators: readonly Operator[] = [
  ...mistakesOnTheWay,
  ...mistakesInConditions,
  ...mistakesWithTime,
  ...mistakesWithPosts,
  ...otherWays,
  ...otherConditions,
  ...otherPeople,
  ...otherVotes,
  ...otherTimes,
  ...variedWays,
  ...variedConditions,
  ...variedPeople,
  ...variedVotes,
  ...variedTimes,
  ...anotherTime,
  ...anotherValue,
  ...anotherPerson,
  ...otherTurns,
  ...otherRules,
  ...otherHandovers,
  ...otherMoments,
];
