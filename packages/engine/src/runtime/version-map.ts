// Something of each version of each flow.

/** By name, then version. */
export type Versions<T> = Map<string, Map<number, T>>;

export function put<T>(
  versions: Versions<T>,
  { flow, version }: { readonly flow: string; readonly version: number },
  value: T,
): void {
  versions.set(flow, (versions.get(flow) ?? new Map<number, T>()).set(version, value));
}
