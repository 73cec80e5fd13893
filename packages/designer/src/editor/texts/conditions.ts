// Words around conditions: trying values, and the editor of formulas. What the latter says of functions is loaded with it.

/** What is said around conditions before anything is loaded. */
export interface ConditionTexts {
  readonly tryValues: string;
  readonly loading: string;
}

export const id: ConditionTexts = {
  tryValues: 'Coba dengan nilai',
  loading: 'Sedang dibuka …',
};

export const en: ConditionTexts = {
  tryValues: 'Try with values',
  loading: 'Opening …',
};
