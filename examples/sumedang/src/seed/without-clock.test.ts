import { expect, test } from 'vitest';
import { readFlowSources } from '../flow-sources.ts';
import { withoutClock } from './without-clock.ts';

test('only what begins by the clock becomes the version before, without clock', async () => {
  const sources = await readFlowSources();
  const changed = sources.filter((source) => withoutClock(source) !== source);
  expect(changed).toMatchObject([
    { definition: { flow: 'laporan-kinerja-desa', version: 3, start: { clock: [{}] } } },
  ]);
  const [before] = changed.map(withoutClock);
  expect(before).toMatchObject({ definition: { flow: 'laporan-kinerja-desa', version: 2 } });
  expect(JSON.stringify(before)).not.toContain('"clock":');
});
