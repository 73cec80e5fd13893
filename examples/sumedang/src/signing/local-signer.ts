// Signs with test certificates of its own making: a key for each user, encrypted with the passphrase, and a certificate by an
// issuer that exists on this machine alone. What a real service answers to a wrong passphrase or an old certificate, this one
// answers too.

import 'reflect-metadata';
import {
  X509Certificate,
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { X509CertificateGenerator } from '@peculiar/x509';
import type { CertificateState, Signature, Signer } from './signer.ts';
import type { CertificateStore, Held } from './certificate-store.ts';

/** Passphrase of every test certificate. */
export const testPassphrase = 'frasa-contoh';

/** Whose certificate has run out in the example. */
const expiredUsers: ReadonlySet<string> = new Set(['pemangku-kadis-disdik']);

const year = 365 * 86_400_000;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const issuerName = 'CN=Penerbit Sertifikat Uji Sumedang, O=Contoh bukan resmi, C=ID';

export function localSigner(store: CertificateStore, now: () => number): Signer {
  const signed = new Map<string, Signature>();

  const issue = async (user: string, until: number): Promise<Held> => {
    const issuer = await issuerOf(store, now());
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const certificate = await X509CertificateGenerator.create(
      {
        serialNumber: randomBytes(8).toString('hex'),
        subject: `CN=${user}, O=Contoh bukan resmi, C=ID`,
        issuer: issuerName,
        notBefore: new Date(until - 2 * year),
        notAfter: new Date(until),
        signingAlgorithm: algorithm,
        publicKey: await webKey(publicKey, 'verify'),
        signingKey: await webKey(createPrivateKey(issuer.key), 'sign'),
      },
      crypto,
    );
    const held = { certificate: certificate.toString('pem'), key: locked(privateKey) };
    await store.put(user, held);
    return held;
  };
  const certificateOf = async (user: string): Promise<Held> =>
    (await store.get(user)) ??
    issue(user, expiredUsers.has(user) ? now() - 30 * 86_400_000 : now() + year);
  const stateOf = async (user: string): Promise<CertificateState> =>
    validTo(await certificateOf(user)) > now() ? 'valid' : 'expired';

  return {
    stateOf,
    renew: async (user) => void (await issue(user, now() + year)),
    async sign({ content, user, idempotencyKey, passphrase }) {
      const before = signed.get(idempotencyKey);
      if (before !== undefined) return { ok: true, signature: before };
      if ((await stateOf(user)) !== 'valid') return { ok: false, kind: 'expired' };
      const { certificate, key } = await certificateOf(user);
      const opened = unlocked(key, passphrase);
      if (opened === null) return { ok: false, kind: 'passphrase' };
      const signature = {
        hash: hashOf(content),
        value: sign('sha256', content, opened).toString('base64'),
        certificate,
        at: new Date(now()).toISOString(),
      };
      signed.set(idempotencyKey, signature);
      return { ok: true, signature };
    },
    async verify(content, { hash, value, certificate }) {
      const issuer = new X509Certificate((await issuerOf(store, now())).certificate);
      const own = parsed(certificate);
      return (
        own !== null &&
        own.verify(issuer.publicKey) &&
        hash === hashOf(content) &&
        verify('sha256', content, own.publicKey, Buffer.from(value, 'base64'))
      );
    },
  };
}

/** The issuer signs certificates, never letters; its key is this machine's, without a passphrase. */
async function issuerOf(store: CertificateStore, now: number): Promise<Held> {
  const known = await store.get('penerbit');
  if (known !== null) return known;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: randomBytes(8).toString('hex'),
      name: issuerName,
      notBefore: new Date(now - 10 * year),
      notAfter: new Date(now + 10 * year),
      signingAlgorithm: algorithm,
      keys: {
        publicKey: await webKey(publicKey, 'verify'),
        privateKey: await webKey(privateKey, 'sign'),
      },
    },
    crypto,
  );
  const held = {
    certificate: certificate.toString('pem'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  };
  await store.put('penerbit', held);
  return held;
}

function webKey(key: KeyObject, use: 'sign' | 'verify'): Promise<CryptoKey> {
  const type = key.type === 'private' ? 'pkcs8' : 'spki';
  const der =
    type === 'pkcs8'
      ? key.export({ type: 'pkcs8', format: 'der' })
      : key.export({ type: 'spki', format: 'der' });
  return crypto.subtle.importKey(type, der, algorithm, true, [use]);
}

const locked = (key: KeyObject): string =>
  key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: testPassphrase });

function unlocked(key: string, passphrase: string): KeyObject | null {
  try {
    return createPrivateKey({ key, passphrase });
  } catch {
    return null;
  }
}

function parsed(certificate: string): X509Certificate | null {
  try {
    return new X509Certificate(certificate);
  } catch {
    return null;
  }
}

const validTo = ({ certificate }: Held): number =>
  Date.parse(new X509Certificate(certificate).validTo);

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
