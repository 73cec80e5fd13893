// What waits for somebody, as the engine tells it.

import type { TaskItemView } from '@alir/engine/core/types';
import type { Page } from 'playwright-core';

/** @param about - words of the letter; all tasks where it is empty */
export async function openTasks(page: Page, about: string): Promise<readonly TaskItemView[]> {
  const search = about === '' ? '' : `&search=${encodeURIComponent(about)}`;
  const answer = await page.request.get(`/api/tasks?limit=50${search}`);
  const { items }: { readonly items: readonly TaskItemView[] } = await answer.json();
  return items;
}
