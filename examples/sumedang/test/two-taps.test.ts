// The secretary prepares a disposition, and the head gives it with two taps: one opens the letter, one disposes.

import { expect } from 'vitest';
import { picture } from './demo.ts';
import { choose, fillRegistration, finish, openList, openTask, rowOf } from './desk.ts';
import { journey } from './journey.ts';

const names = {
  registrar: 'Agendaris Bupati (Bagian Umum)',
  secretary: 'Sekretaris Daerah',
  head: 'Bupati',
  health: 'Kepala Dinas Kesehatan',
} as const;

journey(names, ({ size, at, step }) => {
  step('two taps dispose what was prepared', async () => {
    const subject = `Rapat koordinasi stunting (${size})`;
    const registrar = await at('registrar');
    const letter = { from: 'Gubernur Jawa Barat', number: '400.7/28/Kesra', subject };
    await fillRegistration(registrar, letter);
    await finish(registrar, 'Catat dan teruskan');
    const secretary = await at('secretary');
    await openTask(secretary, subject, 'Saring surat');
    await choose(secretary, [
      { name: names.health },
      { name: 'Wakil Bupati', role: 'Untuk diketahui' },
    ]);
    await picture(secretary, '40-usul-disposisi');
    await finish(secretary, 'Naikkan ke pimpinan');

    const head = await at('head');
    await openList(head);
    let taps = 0;
    await rowOf(head, subject).first().click();
    taps += 1;
    const card = head.locator('.alir-recipient', { hasText: names.health });
    await card.first().waitFor();
    await picture(head, '41-dua-ketukan');
    await head.getByRole('button', { name: 'Disposisikan', exact: true }).click();
    taps += 1;
    await head.locator('.alir-toast-success', { hasText: 'Disposisikan' }).waitFor();
    expect(taps).toBe(2);
    const health = await at('health');
    await openTask(health, subject, 'Tindak lanjuti disposisi');
  });
});
