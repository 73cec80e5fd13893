// What the flow of the paper procedure does not know: whether any number is asked for, and whether one of its numbers is missing.

import type { Office } from '../office/open-office.ts';
import { refusal, refusalAt, type Rule } from '../server/house-engine.ts';
import { paperFlow, procedure, tally } from './paper-procedures.ts';

export function keepPaperProcedures({ engine }: Office): Rule {
  return async (sent) => {
    const { flow, to, act, data = {} } = sent;
    if (flow !== paperFlow) return sent;
    if (to === null) {
      const asked = Number(data['jumlahAgenda'] ?? 0) + Number(data['jumlahKeluar'] ?? 0);
      if (asked > 0) return sent;
      return refusalAt('/jumlahAgenda', {
        id: 'Sisihkan paling sedikit satu nomor',
        en: 'Set aside one number at least',
      });
    }
    if (act !== 'tutup' && act !== 'batalkan') return sent;
    const own = await procedure(engine, to.id);
    const missing = own === null ? 0 : (await tally(engine, own)).missing;
    if (missing === 0) return sent;
    return refusal({
      id: `Masih ada ${missing} nomor yang belum disusulkan atau dibatalkan; buka halaman Prosedur kertas`,
      en: `${missing} numbers are neither entered nor void; open the page Prosedur kertas`,
    });
  };
}
