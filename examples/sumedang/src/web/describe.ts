import { describeLetter, type Describe } from '@alir/inbox';
import { quarterName } from '../pages/quarter-name.ts';

/** Letters as everywhere; a village's report by the village and the quarter. */
export const describe: Describe = (summary, rootSummary, lang) => {
  const { nama, periode, kepada, tujuan, langkah } = summary;
  if (typeof langkah === 'string')
    return {
      ...describeLetter(summary, rootSummary, lang),
      sender: lang === 'id' ? 'Undangan' : 'Invitation',
    };
  // An outgoing letter by whom it is for, which may not be known yet.
  if (typeof kepada === 'string')
    return { ...describeLetter(summary, rootSummary, lang), ...addressee(kepada, lang) };
  if (typeof tujuan === 'string')
    return { ...describeLetter(summary, rootSummary, lang), ...destination(tujuan, lang) };
  if (typeof nama !== 'string' || typeof periode !== 'string')
    return describeLetter(summary, rootSummary, lang);
  const title = lang === 'id' ? 'Laporan kinerja' : 'Performance report of';
  return { sender: nama, subject: `${title} ${quarterName(periode, lang)}` };
};

function addressee(name: string, lang: 'id' | 'en'): { readonly sender?: string } {
  if (name === '') return { sender: lang === 'id' ? 'Surat keluar' : 'Outgoing letter' };
  return { sender: lang === 'id' ? `Kepada ${name}` : `To ${name}` };
}

function destination(place: string, lang: 'id' | 'en'): { readonly sender: string } {
  if (place === '') return { sender: lang === 'id' ? 'Perjalanan dinas' : 'Official travel' };
  return { sender: lang === 'id' ? `Ke ${place}` : `To ${place}` };
}
