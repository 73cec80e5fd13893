// Where test certificates lie with their keys: in a folder, or in memory for programs that keep nothing.

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A certificate and its key, both PEM; the key of a user is encrypted. */
export interface Held {
  readonly certificate: string;
  readonly key: string;
}

export interface CertificateStore {
  get(name: string): Promise<Held | null>;
  put(name: string, held: Held): Promise<void>;
}

export function certificatesInMemory(): CertificateStore {
  const kept = new Map<string, Held>();
  return {
    get: async (name) => kept.get(name) ?? null,
    put: async (name, held) => void kept.set(name, held),
  };
}

const divider = '\n\n';

export function certificatesIn(folder: string): CertificateStore {
  const pathOf = (name: string): string => join(folder, `${encodeURIComponent(name)}.pem`);
  return {
    async get(name) {
      const text = await readFile(pathOf(name), 'utf8').catch(() => null);
      const [certificate, key] = text?.split(divider) ?? [];
      return certificate === undefined || key === undefined ? null : { certificate, key };
    },
    async put(name, { certificate, key }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = pathOf(name);
      // A half-written file is never read.
      await writeFile(`${path}.baru`, certificate.trim() + divider + key.trim(), { mode: 0o600 });
      await rename(`${path}.baru`, path);
    },
  };
}
