import { isCode, say } from '@alir/engine';
import type { JsonObject } from '@alir/engine/core';
import type { Settings } from '../settings.ts';

/** Why the demo cannot run, in a sentence; null for what nobody foresaw. */
export function explainFault(error: unknown, { port, database }: Settings): string | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Porta ${port} sudah dipakai program lain. Hentikan program itu, atau pilih porta lain: PORT=8081 npx -y pnpm@12 start`;
  if (code === 'EACCES' && 'syscall' in error && error.syscall === 'listen')
    return `Porta ${port} tidak boleh dipakai. Pilih porta lain: PORT=8081 npx -y pnpm@12 start`;
  if (!isCode(code)) return null;
  const details: JsonObject = 'details' in error && isObject(error.details) ? error.details : {};
  return `${say(code, details, 'id')} (${database})`;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
