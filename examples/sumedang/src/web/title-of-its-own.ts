// Officers choose by titles: two flows that are called alike could not be told apart.

import type { FlowDocument } from '@alir/designer/model';
import { spoken } from './spoken.ts';

/** The flow, with a number behind its title where another one is called so. @param titles - of the others */
export function withTitleOfItsOwn(document: FlowDocument, titles: readonly string[]): FlowDocument {
  const { title } = document.flow;
  const said = spoken(title);
  const taken = new Set(titles.map((one) => one.trim().toLowerCase()));
  if (!taken.has(said.trim().toLowerCase())) return document;
  let number = 2;
  while (taken.has(`${said} (${number})`.toLowerCase())) number += 1;
  return { ...document, flow: { ...document.flow, title: `${said} (${number})` } };
}
