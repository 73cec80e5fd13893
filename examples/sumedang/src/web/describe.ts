import { describeLetter, type Describe } from '@alir/inbox';

/** Letters as everywhere; a village's report by the village and the quarter. */
export const describe: Describe = (summary, rootSummary, lang) => {
  const { nama, periode } = summary;
  if (typeof nama !== 'string' || typeof periode !== 'string')
    return describeLetter(summary, rootSummary, lang);
  const title = lang === 'id' ? 'Laporan kinerja triwulan' : 'Quarterly performance report';
  return { sender: nama, subject: `${title} ${periode}` };
};
