// Words of beginning from a template. Questions are the templates' own.

/** The words of beginning from a template. */
export interface TemplateTexts {
  readonly choose: string;
  readonly name: string;
  readonly nameHelp: string;
  readonly back: string;
  readonly begin: string;
  readonly preview: string;
  readonly certainPosition: string;
  readonly certainRole: string;
  readonly whichPosition: string;
  readonly whichRole: string;
}

export const templatesId: TemplateTexts = {
  choose: 'Mulai dari templat',
  name: 'Nama alur',
  nameHelp: 'Seperti yang dibaca petugas. Semua dapat diubah lagi nanti.',
  back: 'Pilih templat lain',
  begin: 'Buat alur',
  preview: 'Alur yang akan dibuat',
  certainPosition: 'jabatan tertentu',
  certainRole: 'peran tertentu',
  whichPosition: 'Jabatan',
  whichRole: 'Peran',
};

export const templatesEn: TemplateTexts = {
  choose: 'Start from a template',
  name: 'Name of the flow',
  nameHelp: 'As officers read it. All of it can be changed later.',
  back: 'Choose another template',
  begin: 'Make the flow',
  preview: 'The flow that will be made',
  certainPosition: 'a certain position',
  certainRole: 'a certain role',
  whichPosition: 'Position',
  whichRole: 'Role',
};
