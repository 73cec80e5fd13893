/** What is read in both languages. */
export interface ToldOf {
  readonly id: string;
  readonly en: string;
}
