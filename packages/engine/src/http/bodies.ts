// Bodies of requests: bounded, JSON, held against their schema.

import { admitJson } from '../core/format/admit-json.ts';
import { jsonLimits } from '../core/format/limits.ts';
import { scanJson } from '../core/format/scan-json.ts';
import type { JsonObject } from '../core/json.ts';
import type { Problem } from '../core/problem.ts';
import { createAjv } from '../core/validation/ajv.ts';
import { issueOf } from '../core/validation/compile-validator.ts';
import { SchemaCheck, withAbsoluteRefs } from '../core/validation/schema-check.ts';
import type * as contract from './contract.ts';
import type { Refused } from './problem-json.ts';
import { schemas } from './schemas.generated.ts';

export interface Body<T> {
  /** Of its schema in OpenAPI. */
  readonly name: string;
  check(value: unknown): ReturnType<SchemaCheck<T>['check']>;
}

function body<T>(name: string): Body<T> {
  let compiled: SchemaCheck<T> | null = null;
  return {
    name,
    check(value) {
      const schema = { ...schemas[name], $id: `urn:alir:http:${name}`, $defs: schemas };
      compiled ??= new SchemaCheck<T>(createAjv(), withAbsoluteRefs(schema));
      return compiled.check(value);
    },
  };
}

export const bodies = {
  complete: body<contract.CompleteBody>('CompleteBody'),
  abstain: body<contract.AbstainBody>('AbstainBody'),
  transfer: body<contract.TransferBody>('TransferBody'),
  draft: body<contract.DraftBody>('DraftBody'),
  followUp: body<contract.FollowUpBody>('FollowUpBody'),
  give: body<contract.GiveBody>('GiveBody'),
  handBack: body<contract.HandBackBody>('HandBackBody'),
  reason: body<contract.ReasonBody>('ReasonBody'),
  remark: body<contract.RemarkBody>('RemarkBody'),
  merge: body<contract.MergeBody>('MergeBody'),
  addSigners: body<contract.AddSignersBody>('AddSignersBody'),
  removeSigner: body<contract.RemoveSignerBody>('RemoveSignerBody'),
  jump: body<contract.JumpBody>('JumpBody'),
  transferAll: body<contract.TransferAllBody>('TransferAllBody'),
  block: body<contract.BlockBody>('BlockBody'),
  enterNumber: body<contract.EnterNumberBody>('EnterNumberBody'),
  voidNumbers: body<contract.VoidNumbersBody>('VoidNumbersBody'),
  batch: body<contract.BatchBody>('BatchBody'),
  seat: body<contract.SeatBody>('SeatBody'),
  start: body<contract.StartBody>('StartBody'),
  act: body<contract.ActBody>('ActBody'),
  comment: body<contract.CommentBody>('CommentBody'),
  remove: body<contract.RemoveBody>('RemoveBody'),
  cancel: body<contract.CancelBody>('CancelBody'),
  resolve: body<contract.ResolveBody>('ResolveBody'),
  preference: body<contract.PreferenceBody>('PreferenceBody'),
  examine: body<contract.ExamineBody>('ExamineBody'),
  publish: body<contract.PublishBody>('PublishBody'),
  proposeVersion: body<contract.ProposeVersionBody>('ProposeVersionBody'),
  approve: body<contract.ApproveBody>('ApproveBody'),
  propose: body<contract.ProposeBody>('ProposeBody'),
  dryRun: body<contract.DryRunBody>('DryRunBody'),
  migrate: body<contract.MigrateBody>('MigrateBody'),
  runMigration: body<contract.RunMigrationBody>('RunMigrationBody'),
  none: body<contract.NoBody>('NoBody'),
} as const;

export type ReadBody<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refused: Refused };

/** Reads the body of a request. No body at all counts as `{}`. */
export async function readBody<T>(request: Request, expected: Body<T>): Promise<ReadBody<T>> {
  const bytes = await readBytes(request);
  if (bytes === null) {
    return no({ code: 'BODY_TOO_LARGE', details: { limit: jsonLimits.bytes } });
  }
  if (bytes.byteLength === 0) return checked(expected, {});
  if (!isJson(request.headers.get('content-type')) || isCompressed(request)) {
    return no({ code: 'MEDIA_TYPE_UNSUPPORTED', headers: { 'accept-encoding': 'identity' } });
  }
  const scanned = scanJson(bytes);
  if (scanned.problems.length > 0) return no(invalid(scanned.problems));
  const admitted = admitJson(scanned.value);
  if (admitted.problems.length > 0) return no(invalid(admitted.problems));
  return checked(expected, admitted.value);
}

function checked<T>(expected: Body<T>, value: unknown): ReadBody<T> {
  const result = expected.check(value);
  if (result.ok) return result;
  const issues = result.faults
    .map(issueOf)
    .map(({ code, pointer, params }) => ({ code, pointer, params }));
  return no({ code: 'REQUEST_INVALID', details: { issues } });
}

/** Null as soon as there is more than we take; the rest is not read. */
async function readBytes({ body: stream, headers }: Request): Promise<Uint8Array | null> {
  if (Number(headers.get('content-length') ?? 0) > jsonLimits.bytes) return null;
  if (stream === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > jsonLimits.bytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(chunk.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** `application/json`, or anything `+json`. */
function isJson(contentType: string | null): boolean {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return type === 'application/json' || /^application\/[a-z0-9.-]+\+json$/.test(type);
}

function isCompressed({ headers }: Request): boolean {
  return !['', 'identity'].includes((headers.get('content-encoding') ?? '').trim().toLowerCase());
}

function invalid(problems: readonly Problem[]): Refused {
  const issues = problems.map(({ code, pointer, params }): JsonObject => ({
    code,
    pointer,
    params,
  }));
  return { code: 'REQUEST_INVALID', details: { issues } };
}

const no = (refused: Refused): { ok: false; refused: Refused } => ({ ok: false, refused });
