// What a giver wrote to a recipient, as it stands in the data of an instance or in the item of a tree.

import type { JsonObject } from '@alir/engine/core/types';
import { dayIn } from '../time/format-time.ts';
import { isJsonArray, isJsonObject } from '../form/schema.ts';

export interface Slip {
  readonly recipient: string | null;
  readonly instructions: readonly string[];
  readonly role: string | null;
  readonly note: string | null;
  /** ISO day */
  readonly deadline: string | null;
}

export interface Disposition extends Slip {
  readonly giver: string | null;
  /** Fields of the data that it is read from: a page that shows it does not say them again. */
  readonly fields: ReadonlySet<string>;
}

const giverFields = ['pemberi', 'giver'] as const;

/** The member of the data that looks like a disposition, with who gave it; null when there is none. */
export function dispositionIn(data: JsonObject): Disposition | null {
  for (const [field, value] of Object.entries(data)) {
    const slip = isJsonObject(value) ? readSlip(value) : null;
    if (slip === null) continue;
    const giver = giverFields.map((name) => textOf(data[name])).find((name) => name !== null);
    return { ...slip, giver: giver ?? null, fields: new Set([field, ...giverFields]) };
  }
  return null;
}

/** Null when it has neither instructions nor a role. */
export function readSlip(item: JsonObject): Slip | null {
  const list = item.instruksi ?? item.instructions;
  const role = textOf(item.peran ?? item.role);
  if (!isJsonArray(list) && role === null) return null;
  return {
    recipient: textOf(item.jabatan ?? item.position),
    instructions: isJsonArray(list) ? list.filter((entry) => typeof entry === 'string') : [],
    role,
    note: textOf(item.catatan ?? item.note),
    deadline: textOf(item.batas ?? item.deadline),
  };
}

/** The day by which what is given further should be due: that of the giver's own disposition. @param dueAt - ISO instant */
export function latestDay({ deadline }: Slip, dueAt: string | null, zone: string): string | null {
  return deadline ?? (dueAt === null ? null : dayIn(dueAt, zone));
}

/** The position that a recipient has proposed in their stead. */
export function proposedIn(data: JsonObject): string | null {
  return textOf(data.usulPenerima ?? data.proposedRecipient);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
