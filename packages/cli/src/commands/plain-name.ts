import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';

/** What the stores take as a part of a table's name: it stands in SQL. @throws Unusable if it is not */
export function plainName({ texts }: Cli, option: string): (name: string) => string {
  return (name) => {
    if (/^[a-z_][a-z0-9_]{0,39}$|^$/.test(name)) return name;
    throw new Unusable('USAGE', texts.wrongUsage(texts.notPlain(option)));
  };
}
