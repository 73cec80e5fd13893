// What the flow of an outgoing letter calls: the certificate is asked for before a number is drawn, then it is signed.

import type { Effects } from '@alir/engine';
import type { JsonObject } from '@alir/engine/core/types';
import { textIn } from '../server/recipients-sent.ts';
import type { Passphrases } from './passphrases.ts';
import { signedContent } from './signed-content.ts';
import type { Signer } from './signer.ts';

/** Results of `tanda-tangan`, as the flow knows them. */
const results = {
  passphrase: 'sandi-salah',
  expired: 'sertifikat-kedaluwarsa',
  revoked: 'sertifikat-dicabut',
} as const;

export function signingServices(
  signer: Signer,
  passphrases: Passphrases,
): NonNullable<Effects['services']> {
  return {
    'cek-sertifikat': async ({ denganJabatan: asksPost }, { instance }) => {
      const signing = passphrases.of(instance);
      if (signing === null) return { hasil: 'sandi-hilang', pengguna: '' };
      const state = await signer.stateOf(signing.user);
      return {
        hasil: state === 'valid' ? 'berlaku' : results[state],
        pengguna: signing.user,
        ...(asksPost === true ? { jabatan: signing.position } : {}),
      };
    },
    'tanda-tangan': async (input: JsonObject, { instance, idempotencyKey }) => {
      const signing = passphrases.of(instance);
      if (signing === null) return { hasil: 'sandi-hilang', pengguna: '' };
      const { user, name, capacity, unitName, passphrase } = signing;
      const answer = await signer.sign({
        content: signedContent(input),
        user,
        reason: `Menandatangani ${textIn(input, 'nomor')}`,
        idempotencyKey,
        passphrase,
      });
      passphrases.forget(instance);
      if (!answer.ok) return { hasil: results[answer.kind], pengguna: user };
      const { hash, value, certificate, at } = answer.signature;
      return {
        hasil: 'ditandatangani',
        pengguna: user,
        nama: name,
        kapasitas: capacity,
        instansi: unitName,
        segel: { sidik: hash, nilai: value, sertifikat: certificate, pada: at },
      };
    },
    'perbarui-sertifikat': async (input: JsonObject) => {
      await signer.renew(textIn(input, 'pengguna'));
      return null;
    },
  };
}
