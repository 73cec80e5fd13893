import { refusal, type Rule } from '../server/house-engine.ts';
import type { Office } from '../office/open-office.ts';

/** What is signed electronically: letters, and travel orders. */
const signed: ReadonlySet<string> = new Set(['surat-keluar', 'sppd']);

/** Whoever signs a letter has typed their passphrase just before; it does not travel with the command. */
export function askPassphrase({ passphrases }: Office): Rule {
  return async (sent) => {
    if (!signed.has(sent.flow) || sent.act !== 'tandatangani' || sent.to === null) return sent;
    return passphrases.of(sent.to.id)?.user === sent.user ? sent : missing;
  };
}

const missing = refusal({
  id: 'Frasa sandi sertifikat belum diisi; tekan “Tanda tangani” sekali lagi',
  en: 'The passphrase of the certificate is missing; press “Sign” once more',
});
