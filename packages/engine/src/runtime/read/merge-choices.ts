// Which earlier instances a task's instance may be a duplicate of: those that look like it with what the reader has entered
// so far, and those that they search for. Only of the same flow, and only what they may read.

import { within } from '../../core/access/delegated.ts';
import type { MergeRule } from '../../core/compile/flow.ts';
import { FlowFault } from '../../core/decide/signals.ts';
import type { Turn } from '../../core/decide/turn.ts';
import type { Instance } from '../../core/instance.ts';
import type { JsonObject } from '../../core/json.ts';
import type { InstanceItemView } from '../../core/views/instance-item.ts';
import type { MergeChoicesView } from '../../core/views/merge.ts';
import type { InstanceQuery } from '../../ports/queries.ts';
import type { Shell } from '../shell.ts';
import { draftOf } from './draft-of.ts';
import { flowOf } from './flow-of.ts';
import { heldTask } from './held-task.ts';
import { instancePage } from './instance-page.ts';
import { readable } from './may-read.ts';
import type { Reader } from './reader.ts';
import { readingTurn } from './reading-turn.ts';
import { isToldIn } from './secret-duplicates.ts';

/** Of each kind, as many as fit on a screen. */
const most = 20;
/** Files whose like is looked for. */
const mostFiles = 10;

/** Null when there is no such task, or none for this reader. */
export async function mergeChoices(
  shell: Shell,
  reader: Reader,
  id: string,
  search: string | undefined,
): Promise<MergeChoicesView | null> {
  const { tenant } = reader;
  const item = await shell.store.task(tenant, id);
  const found = item && (await readable(shell, reader, item.task.instance));
  const loaded = found && (await shell.store.load(tenant, found.row.id));
  if (!item || !loaded) return null;
  const { instance } = loaded;
  const flow = await flowOf(shell, tenant, instance.flow, instance.flowVersion);
  const node = flow.nodes.get(item.task.state) ?? null;
  const rule = node?.task?.can.get('merge')?.merge;
  if (!node || !rule) return { alike: [], found: [] };
  const turn = readingTurn(shell, reader, flow, instance);
  const actor = within(reader.actor, flow.name, instance.confidential);
  const held = heldTask({ ...reader, actor }, turn, item.task);
  const draft = await draftOf(shell, reader, { id, node, instance }, held);
  const summary = summaryWith(turn, { ...instance.data, ...draft?.data });
  const look = new Look(shell, reader, instance, whereOf(summary, rule.same));
  const alike = await alikeIn(look, { rule, summary, instance });
  return { alike, found: search?.trim() ? await look.find({ search }) : [] };
}

/** The summary as it would be with what is entered. */
function summaryWith(turn: Turn, data: JsonObject): JsonObject {
  const entries = [...turn.flow.summary].flatMap(([name, expression]) => {
    try {
      return [[name, turn.evaluate(expression, `/summary/${name}`, { data })] as const];
    } catch (signal) {
      if (signal instanceof FlowFault) return [];
      throw signal;
    }
  });
  return Object.fromEntries(entries);
}

async function alikeIn(
  look: Look,
  {
    rule,
    summary,
    instance,
  }: { readonly rule: MergeRule; readonly summary: JsonObject; readonly instance: Instance },
): Promise<MergeChoicesView['alike']> {
  const byId = new Map<string, MergeChoicesView['alike'][number]>();
  const hashes = Object.values(instance.attachments ?? {}).map(({ hash }) => hash);
  for (const file of new Set(hashes.slice(0, mostFiles)))
    for (const item of await look.find({ file })) byId.set(item.id, { item, because: 'file' });
  for (const names of rule.alike) {
    // What is not filled in makes nothing alike.
    if (names.some((name) => (summary[name] ?? '') === '')) continue;
    for (const item of await look.find({ where: whereOf(summary, names) }))
      byId.set(item.id, { item, because: 'values' });
  }
  return [...byId.values()];
}

function whereOf(summary: JsonObject, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const value = summary[name] ?? '';
      return [name, typeof value === 'string' ? value : JSON.stringify(value)];
    }),
  );
}

/** A file that nobody is told of makes nothing alike. */
function hasToldFile(instance: Instance, file: string): boolean {
  return Object.values(instance.attachments ?? {}).some(
    (attachment) => attachment.hash === file && isToldIn(attachment, instance),
  );
}

/** Looks among the instances that this one may be merged into. */
class Look {
  readonly #shell: Shell;
  readonly #reader: Reader;
  readonly #instance: Instance;
  readonly #same: Readonly<Record<string, string>>;

  constructor(
    shell: Shell,
    reader: Reader,
    instance: Instance,
    same: Readonly<Record<string, string>>,
  ) {
    this.#shell = shell;
    this.#reader = reader;
    this.#instance = instance;
    this.#same = same;
  }

  async find(query: Pick<InstanceQuery, 'where' | 'file' | 'search'>): Promise<InstanceItemView[]> {
    const { items } = await instancePage(this.#shell, this.#reader, {
      ...query,
      flow: this.#instance.flow,
      where: { ...this.#same, ...query.where },
      limit: most,
    });
    const mergeable = await Promise.all(items.map((item) => this.#isMergeable(item, query)));
    return items.filter((_, index) => mergeable[index]);
  }

  async #isMergeable(
    { id, status, confidential }: InstanceItemView,
    { file }: Pick<InstanceQuery, 'file'>,
  ): Promise<boolean> {
    const { id: own, duplicates = [], confidential: isSecret } = this.#instance;
    if (id === own || status === 'cancelled' || (isSecret && !confidential)) return false;
    if (duplicates.some(({ instance }) => instance === id)) return false;
    const loaded = await this.#shell.store.load(this.#reader.tenant, id);
    if (loaded === null || loaded.instance.mergedInto !== undefined) return false;
    return file === undefined || hasToldFile(loaded.instance, file);
  }
}
