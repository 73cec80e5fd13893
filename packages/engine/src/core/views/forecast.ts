// What comes next: under each outcome of each open task, which states, whose tasks, by when.

import type { Text } from '../format/flow-types.generated.ts';
import type { InstanceStatus } from '../instance.ts';
import type { Json, JsonObject } from '../json.ts';
import type { PersonView } from './explanation.ts';
import type { AssigneeView } from './people.ts';

/** A task that there would be. */
export interface ForeseenTaskView {
  /** State that waits for it. */
  readonly state: string;
  /** What is asked of the person. */
  readonly title: Text;
  /** Whose it would be; null: it would be chosen by lot. */
  readonly assignee: AssigneeView | null;
  /** Its deadline, were the step done now; null: it has none. */
  readonly dueAt: string | null;
  /** Whether it is open already. */
  readonly isOpen: boolean;
}

/** An instance as it would be. */
export interface ForeseenInstanceView {
  /** Its id; null: it would be started by the step. */
  readonly instance: string | null;
  /** Name of its flow. */
  readonly flow: string;
  /** Title of its flow. */
  readonly title: Text;
  /** Whether it would be open still. */
  readonly status: InstanceStatus;
  /** Result of the final state it would have ended in. */
  readonly result: string | null;
  /** States it would be in. */
  readonly states: readonly { readonly state: string; readonly title: Text }[];
  /** Tasks that there would be. */
  readonly tasks: readonly ForeseenTaskView[];
  /** Code of the incident that the flow's own rules would end in; null: they hold. */
  readonly fails: string | null;
}

/** What a forecast takes for granted. */
export interface AssumptionView {
  /** Who does it. */
  readonly by: PersonView;
  /** Fields of the form that were made up or given for it; empty where they were made up, and something is hidden from the reader. */
  readonly data: JsonObject;
  /** What is handed in besides; null: nothing, or the same. */
  readonly input: Json;
  /** Whether some of it was made up, since nobody has entered it yet. */
  readonly isMadeUp: boolean;
}

/** What one outcome would come to. */
export interface ForecastWayView {
  /** Id of the task; null: of an instance that a step before would start. */
  readonly task: string | null;
  /** State of the task. */
  readonly state: string;
  /** Title of the task. */
  readonly title: Text;
  /** Name that the command gives. */
  readonly outcome: string;
  /** Text of the button. */
  readonly label: Text;
  /** What it takes for granted; null: nobody can choose it now. */
  readonly assumes: AssumptionView | null;
  /** Why nobody can choose it now, in a sentence; null: somebody can. */
  readonly refused: string | null;
  /** The instance, and those that the step starts or reaches, as they would be; empty where nobody can choose it. */
  readonly instances: readonly ForeseenInstanceView[];
  /** What the step would hand to programs and other flows; what they answer is not foreseen. */
  readonly leaves: readonly ('call' | 'publish')[];
  /** What comes of the outcomes of the tasks that it opens, were they chosen at once after it; null: it was not looked that far. */
  readonly next: readonly ForecastWayView[] | null;
}

/** What comes next. */
export interface ForecastView {
  /** Id of the instance. */
  readonly instance: string;
  /** The moment from which it is foreseen, and at which each outcome is taken to be chosen. */
  readonly at: string;
  /** By task and outcome. Only tasks of which the reader may know what comes of them. */
  readonly ways: readonly ForecastWayView[];
}
