// What lists may be asked for, and how that becomes a query string. The names are those of docs/reference/http-api.md.

/** Filters of `GET /tasks`; instants are ISO 8601. */
export interface TaskQuery {
  readonly as?: string;
  readonly status?: 'open' | 'done';
  readonly flow?: string;
  readonly rootFlow?: string;
  readonly state?: string;
  readonly unread?: boolean;
  readonly mine?: boolean;
  readonly closedByMe?: boolean;
  readonly dueBefore?: string;
  readonly from?: string;
  readonly until?: string;
  readonly search?: string;
  readonly sort?: 'due' | '-due' | 'opened' | '-opened';
  readonly after?: string;
  readonly limit?: number;
}

/** Filters of `GET /instances`; `where` compares values of the flow's summary. */
export interface InstanceQuery {
  readonly flow?: string;
  readonly status?: 'open' | 'done' | 'cancelled';
  readonly subjectType?: string;
  readonly subjectId?: string;
  readonly root?: string;
  readonly state?: string;
  readonly incidents?: boolean;
  readonly overdue?: boolean;
  readonly from?: string;
  readonly until?: string;
  readonly where?: Readonly<Record<string, string>>;
  readonly search?: string;
  readonly topOnly?: boolean;
  readonly sort?: 'started' | '-started' | 'updated' | '-updated' | 'due';
  readonly after?: string;
  readonly limit?: number;
}

/** Filters of `GET /positions`. */
export interface PositionQuery {
  readonly search?: string;
  readonly unit?: string;
  readonly ids?: readonly string[];
  readonly limit?: number;
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
