// What lists may be asked for, and how that becomes a query string. The names are those of docs/reference/http-api.md.

/** Filters of `GET /tasks`; instants are ISO 8601. */
export interface TaskQuery {
  /** One of the person's positions. Default: all. */
  readonly as?: string;
  /** Default `open`; with `closedByMe` it is `done`. */
  readonly status?: 'open' | 'done';
  /** Name of the task's flow. */
  readonly flow?: string;
  /** Name of the flow of the topmost instance. */
  readonly rootFlow?: string;
  /** State that waits for it. */
  readonly state?: string;
  /** Only what nobody has opened. */
  readonly unread?: boolean;
  /** Only what the person has claimed. */
  readonly mine?: boolean;
  /** Only what one of the person's positions has completed. */
  readonly closedByMe?: boolean;
  /** Only those of which the person wanted to be reminded today or before. */
  readonly followUpDue?: boolean;
  /** Deadline before this instant. */
  readonly dueBefore?: string;
  /** Of this priority or a higher one, 0 to 100; 50 is usual. */
  readonly priorityFrom?: number;
  /** Opened at or after this instant. */
  readonly from?: string;
  /** Opened before this instant. */
  readonly until?: string;
  /** Words that the summary has to contain. */
  readonly search?: string;
  /** Order; `-` turns it round. Default `due`. */
  readonly sort?: 'due' | '-due' | 'opened' | '-opened' | 'priority';
  /** `next` of the page before. */
  readonly after?: string;
  /** Most on one page, 1 to 200. */
  readonly limit?: number;
}

/** Filters of `GET /notices`. */
export interface NoticeQuery {
  /** Only what the person has not read. */
  readonly unread?: boolean;
  /** `next` of the page before. */
  readonly after?: string;
  /** Most on one page, 1 to 200. */
  readonly limit?: number;
}

/** Filters of `GET /instances`; `where` compares values of the flow's summary. */
export interface InstanceQuery {
  /** One of my positions, or one that was delegated to me. Default: all that I hold. */
  readonly as?: string;
  /** Name of the flow. */
  readonly flow?: string;
  /** Default: any. */
  readonly status?: 'open' | 'done' | 'cancelled';
  /** Kind of the host's own entity. */
  readonly subjectType?: string;
  /** Its id; goes with `subjectType`. */
  readonly subjectId?: string;
  /** Id of the topmost instance of the tree. */
  readonly root?: string;
  /** One of its active states. */
  readonly state?: string;
  /** Only those with an open incident. */
  readonly incidents?: boolean;
  /** Only those with a deadline that has passed. */
  readonly overdue?: boolean;
  /** Started at or after this instant. */
  readonly from?: string;
  /** Started before this instant. */
  readonly until?: string;
  /** Values that the summary has to have, by name. */
  readonly where?: Readonly<Record<string, string>>;
  /** Words that the summary has to contain. */
  readonly search?: string;
  /** Only those that no other started. */
  readonly topOnly?: boolean;
  /** Order; `-` turns it round. Default `-started`. */
  readonly sort?: 'started' | '-started' | 'updated' | '-updated' | 'due';
  /** `next` of the page before. */
  readonly after?: string;
  /** Most on one page, 1 to 200. */
  readonly limit?: number;
}

/** Filters of `GET /positions`. */
export interface PositionQuery {
  /** Beginnings of words of the name, the unit or a holder. */
  readonly search?: string;
  /** Id of the unit. */
  readonly unit?: string;
  /** Exactly these. */
  readonly ids?: readonly string[];
  /** Most that are given, 1 to 500. */
  readonly limit?: number;
}

/** Which versions of a text are compared. */
export interface TextDiffQuery {
  /** Default: the last. */
  readonly version?: number;
  /** Default: the one before; 0: nothing. */
  readonly against?: number;
}

type QueryValue = string | number | boolean | readonly string[] | Readonly<Record<string, string>>;

/** `?a=1&where.b=2`, or an empty string. False and empty values are left out. */
export function queryString(query: object): string {
  const pairs = new URLSearchParams();
  const members: [string, QueryValue | undefined][] = Object.entries(query);
  for (const [name, value] of members) {
    if (value === undefined || value === false || value === '') continue;
    if (Array.isArray(value)) pairs.set(name, value.join(','));
    else if (typeof value === 'object')
      for (const [key, wanted] of Object.entries(value)) pairs.set(`${name}.${key}`, wanted);
    else pairs.set(name, String(value));
  }
  const text = pairs.toString();
  return text === '' ? '' : `?${text}`;
}
