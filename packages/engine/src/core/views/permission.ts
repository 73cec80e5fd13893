/** Allowed, or not and why; `detail` is a sentence in the reader's language. */
export type PermissionView =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: string; readonly detail: string };
