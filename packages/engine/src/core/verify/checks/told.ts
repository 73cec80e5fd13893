// What the checks of a proof share: what they look at, and what they tell.

import type { CompileContext } from '../../compile/compilation.ts';
import type { Flow } from '../../compile/flow.ts';
import type { Graph } from '../../compile/graph.ts';
import type { JsonObject } from '../../json.ts';
import type { Problem } from '../../problem.ts';
import type { Doubt } from '../doubts.ts';
import type { Exploration } from '../exploration.ts';
import type { PatchOperation } from '../fix.ts';
import type { Known, Model } from '../model.ts';
import type { Walk } from '../people/case-walk.ts';
import type { Case } from '../people/situation.ts';
import type { Spot } from '../ways.ts';

/** A flow, and what its exploration came to. */
export interface Proven {
  readonly flow: Flow;
  readonly context: CompileContext;
  readonly graph: Graph;
  readonly model: Model;
  readonly exploration: Exploration;
}

/** A problem, with the state in which it shows. */
export interface Told extends Problem {
  /** A state, or where exactly; null: there is no way to it. */
  readonly at: string | Spot | null;
  /** The first day on which it is so, ISO date. Absent: on any. */
  readonly from?: string;
  /** A change of the definition after which it is gone. */
  readonly patch?: readonly PatchOperation[];
  /** Where it shows in one case alone: that, and the flow walked through in it. Absent: in the whole. */
  readonly case?: Case;
  /** What nobody knows of the way: it is an error where somebody can show it. */
  readonly doubt?: Doubt;
  /** For which it is known to be so. */
  readonly data?: JsonObject;
  /** What must be so of the data there for it to show. */
  readonly needs?: readonly Known[];
  readonly walk?: Walk;
}
