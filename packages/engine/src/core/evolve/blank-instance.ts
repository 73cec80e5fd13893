import type { Instance } from '../instance.ts';

/** What an instance is created with. */
export type Created = Pick<
  Instance,
  | 'id'
  | 'tenant'
  | 'flow'
  | 'flowVersion'
  | 'subject'
  | 'starter'
  | 'key'
  | 'parent'
  | 'root'
  | 'path'
  | 'depth'
  | 'startedAt'
>;

/** An instance in which nothing has happened yet but that it was created. */
export function blankInstance(created: Created): Instance {
  return {
    id: created.id,
    tenant: created.tenant,
    flow: created.flow,
    flowVersion: created.flowVersion,
    version: 0,
    status: 'open',
    result: null,
    output: null,
    subject: created.subject,
    starter: created.starter,
    key: created.key,
    parent: created.parent,
    root: created.root,
    path: created.path,
    depth: created.depth,
    startedAt: created.startedAt,
    endedAt: null,
    configuration: [],
    data: {},
    changed: {},
    visits: {},
    open: {},
    endings: {},
    returns: {},
    counts: {},
    fired: [],
    readAt: null,
    incidents: {},
    keys: {},
    summary: {},
    confidential: false,
  };
}
