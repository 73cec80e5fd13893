import type { Text } from '../format/flow-types.generated.ts';

/** What waits for a position, in numbers. Of confidential tasks no more is told. */
export interface PositionLoadView {
  /** Id of the position. */
  readonly position: string;
  /** How many tasks are open. */
  readonly open: number;
  /** The flows that they belong to. */
  readonly flows: readonly {
    /** Name of the flow. */
    readonly flow: string;
    /** Its title. */
    readonly title: Text;
    /** How many of its tasks are open. */
    readonly open: number;
  }[];
}
