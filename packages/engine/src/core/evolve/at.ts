/** The place of an event that its changes need to know. */
export interface At {
  readonly instance: string;
  readonly seq: number;
  readonly at: number;
}
