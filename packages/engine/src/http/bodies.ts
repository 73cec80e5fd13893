// Bodies of requests: bounded, JSON, held against their schema.

import { admitJson } from '../core/format/admit-json.ts';
import { jsonLimits } from '../core/format/limits.ts';
import { scanJson } from '../core/format/scan-json.ts';
import type { JsonObject } from '../core/json.ts';
import type { Problem } from '../core/problem.ts';
import { createAjv } from '../core/validation/ajv.ts';
import { issueOf } from '../core/validation/compile-validator.ts';
import { SchemaCheck, withAbsoluteRefs } from '../core/validation/schema-check.ts';
import type { NoBody, ReasonBody, RemarkBody } from './contract/acts.ts';
import type {
  ActBody,
  CancelBody,
  CommentBody,
  JumpBody,
  RemoveBody,
  ResolveBody,
  StartBody,
} from './contract/instances.ts';
import type {
  DryRunBody,
  MigrateBody,
  ProposeBody,
  RunMigrationBody,
} from './contract/migrations.ts';
import type { BlockBody, EnterNumberBody, VoidNumbersBody } from './contract/numbers.ts';
import type { DraftBody, FollowUpBody } from './contract/own-notes.ts';
import type { PreferenceBody } from './contract/people.ts';
import type { ApproveBody } from './contract/proposals.ts';
import type { ExamineBody, ProposeVersionBody, PublishBody } from './contract/publishing.ts';
import type {
  AbstainBody,
  AddSignersBody,
  BatchBody,
  CompleteBody,
  GiveBody,
  HandBackBody,
  MergeBody,
  RemoveSignerBody,
  SeatBody,
  TransferAllBody,
  TransferBody,
} from './contract/tasks.ts';
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
  complete: body<CompleteBody>('CompleteBody'),
  abstain: body<AbstainBody>('AbstainBody'),
  transfer: body<TransferBody>('TransferBody'),
  draft: body<DraftBody>('DraftBody'),
  followUp: body<FollowUpBody>('FollowUpBody'),
  give: body<GiveBody>('GiveBody'),
  handBack: body<HandBackBody>('HandBackBody'),
  reason: body<ReasonBody>('ReasonBody'),
  remark: body<RemarkBody>('RemarkBody'),
  merge: body<MergeBody>('MergeBody'),
  addSigners: body<AddSignersBody>('AddSignersBody'),
  removeSigner: body<RemoveSignerBody>('RemoveSignerBody'),
  jump: body<JumpBody>('JumpBody'),
  transferAll: body<TransferAllBody>('TransferAllBody'),
  block: body<BlockBody>('BlockBody'),
  enterNumber: body<EnterNumberBody>('EnterNumberBody'),
  voidNumbers: body<VoidNumbersBody>('VoidNumbersBody'),
  batch: body<BatchBody>('BatchBody'),
  seat: body<SeatBody>('SeatBody'),
  start: body<StartBody>('StartBody'),
  act: body<ActBody>('ActBody'),
  comment: body<CommentBody>('CommentBody'),
  remove: body<RemoveBody>('RemoveBody'),
  cancel: body<CancelBody>('CancelBody'),
  resolve: body<ResolveBody>('ResolveBody'),
  preference: body<PreferenceBody>('PreferenceBody'),
  examine: body<ExamineBody>('ExamineBody'),
  publish: body<PublishBody>('PublishBody'),
  proposeVersion: body<ProposeVersionBody>('ProposeVersionBody'),
  approve: body<ApproveBody>('ApproveBody'),
  propose: body<ProposeBody>('ProposeBody'),
  dryRun: body<DryRunBody>('DryRunBody'),
  migrate: body<MigrateBody>('MigrateBody'),
  runMigration: body<RunMigrationBody>('RunMigrationBody'),
  none: body<NoBody>('NoBody'),
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
