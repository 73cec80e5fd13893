// vitest globalSetup: the application built for production.

import { build } from '@alir/testbed/build';

export default async function setup(): Promise<void> {
  await build('embed-next');
}
