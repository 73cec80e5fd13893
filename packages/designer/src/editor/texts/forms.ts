// Words that lead to the form editor. Its own words are loaded with it.

/** What is said of forms before their editor is opened. */
export interface FormTexts {
  readonly form: string;
  readonly startForm: string;
  readonly summary: (count: number) => string;
  readonly none: string;
  readonly noneAtStart: string;
  readonly edit: string;
  readonly make: string;
  readonly titleOf: (step: string) => string;
  readonly loading: string;
}

export const id: FormTexts = {
  form: 'Formulir',
  startForm: 'Formulir saat memulai',
  summary: (count) => `${count} isian di formulir ini.`,
  none: 'Langkah ini tidak mengisi apa pun.',
  noneAtStart: 'Tanpa formulir, semua isian boleh diisi saat memulai.',
  edit: 'Ubah formulir',
  make: 'Buat formulir',
  titleOf: (step) => `Formulir: ${step}`,
  loading: 'Penyunting formulir sedang dibuka …',
};

export const en: FormTexts = {
  form: 'Form',
  startForm: 'Form at the start',
  summary: (count) => (count === 1 ? 'One field on this form.' : `${count} fields on this form.`),
  none: 'This step fills in nothing.',
  noneAtStart: 'Without a form, every field may be filled in at the start.',
  edit: 'Change the form',
  make: 'Make a form',
  titleOf: (step) => `Form: ${step}`,
  loading: 'The form editor is opening …',
};
