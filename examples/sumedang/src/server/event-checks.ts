// An invitation begins with an event that is still to come and that ends after it has begun, so that a slip is told where it
// is made and not when the letter is handed in.

import type { Office } from '../office/open-office.ts';
import { refusalAt, type Rule } from './house-engine.ts';
import { textIn } from './recipients-sent.ts';

export function checkEvents({ now }: Office): Rule {
  return async (sent) => {
    if (sent.to !== null || sent.act !== 'start' || sent.flow !== 'undangan') return sent;
    const data = sent.data ?? {};
    const from = Date.parse(textIn(data, 'acaraMulai'));
    if (Date.parse(textIn(data, 'acaraSelesai')) <= from)
      return refusalAt('/acaraSelesai', {
        id: 'Acara selesai sebelum dimulai; pilih waktu selesai sesudah waktu mulai',
        en: 'The event ends before it begins; choose an end after its beginning',
      });
    if (from <= now())
      return refusalAt('/acaraMulai', {
        id: 'Waktu mulai acara sudah lewat; pilih waktu yang akan datang',
        en: 'The event has begun already; choose a time to come',
      });
    return sent;
  };
}
