// `/cetak/surat/<letter>` for those who may read it, and `/verifikasi/<letter>` for whoever holds it on paper.

import { Hono } from 'hono';
import { indexOrganisation, type Json, type JsonObject } from '@alir/engine/core';
import type { Handler } from '@alir/engine/http';
import { objectOf } from '../json-object.ts';
import type { Office } from '../office/open-office.ts';
import { readApi } from '../server/read-api.ts';
import { signedContent } from '../signing/signed-content.ts';
import type { Signature } from '../signing/signer.ts';
import { languageOf } from './language.ts';
import { printedLetter } from './printed-letter.ts';
import { verificationPage } from './verification-page.ts';
import { textOf } from './words.ts';

export function letterRoutes(office: Office, api: Handler): Hono {
  const { engine, organisation, signer } = office;
  const { positions } = indexOrganisation(organisation);
  const nameOf = (position: string): string => positions.get(position)?.name ?? position;
  const letterOf = async (id: string): Promise<JsonObject | null> => {
    const found = await engine.instances.get(id);
    if (found?.flow === 'sppd') return signedOrder(found.data);
    return found?.flow === 'surat-keluar' ? found.data : null;
  };
  return new Hono()
    .get('/cetak/surat/:instance', async (c) => {
      const id = c.req.param('instance');
      const readable = await readApi(api, c.req.raw)(`/instances/${encodeURIComponent(id)}`);
      const data = readable === null ? null : await letterOf(id);
      if (data === null || data['jenis'] === 'sppd') return c.notFound();
      c.header('cache-control', 'no-store');
      const verifyAt = new URL(`/verifikasi/${encodeURIComponent(id)}`, c.req.url).href;
      return c.html(printedLetter(office, { data, verifyAt, lang: languageOf(c) }));
    })
    .get('/verifikasi/:instance', async (c) => {
      const data = await letterOf(c.req.param('instance'));
      const signature = data === null ? null : signatureIn(data['segel']);
      // A letter that is not signed is nobody's business yet, so it is not said that it is there.
      if (data === null || signature === null) return c.notFound();
      const genuine = await signer.verify(signedContent(data), signature);
      return c.html(verificationPage({ data, genuine, nameOf, lang: languageOf(c) }));
    });
}

/** A travel order as what was signed of it: the dates may have been changed since, and are not what page 1 says. */
function signedOrder({ maksud, nama, isi, ppk, ...order }: JsonObject): JsonObject {
  return {
    ...order,
    jenis: 'sppd',
    perihal: maksud ?? null,
    kepada: nama ?? null,
    naskah: isi ?? null,
    penandatangan: ppk ?? null,
    bentuk: 'sendiri',
  };
}

function signatureIn(seal: Json | undefined): Signature | null {
  const { sidik, nilai, sertifikat, pada } = objectOf(seal);
  if (typeof nilai !== 'string') return null;
  return {
    hash: textOf(sidik),
    value: nilai,
    certificate: textOf(sertifikat),
    at: textOf(pada),
  };
}
