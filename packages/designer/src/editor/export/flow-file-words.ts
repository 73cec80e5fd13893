// Words of files of flows.

/** Words of files of flows. */
export interface FlowFileWords {
  readonly file: string;
  readonly fileHelp: string;
  readonly download: string;
  readonly open: string;
  readonly openHelp: string;
  readonly unreadable: (file: string) => string;
  readonly other: (flow: string) => string;
  readonly opened: (file: string) => string;
}

const id: FlowFileWords = {
  file: 'Berkas alur',
  fileHelp: 'Untuk disimpan, diberikan kepada daerah lain, atau dibuka kembali.',
  download: 'Unduh berkas alur',
  open: 'Buka berkas alur ini',
  openHelp: 'Isi berkas menggantikan rancangan ini. “Urungkan” mengembalikannya.',
  unreadable: (file) => `“${file}” bukan berkas alur. Pilih berkas lain.`,
  other: (flow) => `Berkas itu berisi alur lain, yaitu “${flow}”. Buka dari daftar alur.`,
  opened: (file) => `“${file}” dibuka.`,
};

const en: FlowFileWords = {
  file: 'File of the flow',
  fileHelp: 'To be kept, given to another regency, or opened again.',
  download: 'Download the file',
  open: 'Open a file of this flow',
  openHelp: 'What is in the file takes the place of this draft. “Undo” brings it back.',
  unreadable: (file) => `“${file}” is no file of a flow. Choose another.`,
  other: (flow) => `That file holds another flow, “${flow}”. Open it from the list of flows.`,
  opened: (file) => `“${file}” is open.`,
};

/** The words in a language. */
export function flowFileWords(lang: 'id' | 'en'): FlowFileWords {
  return lang === 'id' ? id : en;
}
