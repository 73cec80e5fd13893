// What people keep for themselves beside tasks, in memory: one note a person and task, in whatever form.

/** Whether there is an open task of this id. */
export type IsOpen = (tenant: string, task: string) => boolean;

/** A note as it is kept, with the tenant whose it is. */
interface Kept<Note> {
  readonly tenant: string;
  readonly note: Note;
}

export class NotesOfTasks<Note extends { readonly task: string; readonly user: string }> {
  #kept: readonly Kept<Note>[] = [];
  readonly #isOpen: IsOpen;

  constructor(isOpen: IsOpen) {
    this.#isOpen = isOpen;
  }

  /** In place of what the person had for the task. */
  save(tenant: string, note: Note): void {
    this.drop(tenant, note.task, note.user);
    this.#kept = [...this.#kept, { tenant, note }];
  }

  /** In the order in which they were saved. */
  all(): readonly Kept<Note>[] {
    return this.#kept;
  }

  of(tenant: string): Note[] {
    return this.#kept.flatMap((kept) => (kept.tenant === tenant ? [kept.note] : []));
  }

  find(tenant: string, task: string, user: string): Note | undefined {
    return this.of(tenant).find((note) => note.task === task && note.user === user);
  }

  /** @param user - absent: those of everybody */
  drop(tenant: string, task: string, user?: string): void {
    this.#kept = this.#kept.filter(
      ({ tenant: owner, note }) =>
        owner !== tenant || note.task !== task || (user !== undefined && note.user !== user),
    );
  }

  /** Drops those of tasks that are not open any more. */
  sweep(): void {
    this.#kept = this.#kept.filter(({ tenant, note }) => this.#isOpen(tenant, note.task));
  }
}
