import { expect, test } from 'vitest';
import { drafter, returned, treasurer } from './travel-stage.ts';

test('is paid', async () => {
  const { t } = await returned();
  const order = t.in(drafter);
  await order.as(drafter).complete('menunggu-laporan', 'serahkan', { laporan: 'Hasil.' });
  await order.as(drafter).complete('kuitansi', 'ajukan', { rincian: [{ jenis: 'uang-harian', uraian: '3 hari', volume: 3, harga: '430000' }] });
  await order.as(treasurer).complete('verifikasi', 'setujui');
  order.expectData({ total: '1290000', selisih: '1290000', penyelesaian: 'kurang-dibayar' });
  await order.as(treasurer).complete('pembayaran', 'bayar', { caraBayar: 'transfer' });
  t.expectEnded('selesai');
  expect(1).toBe(1);
});
