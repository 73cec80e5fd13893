import { expect, test } from 'vitest';
import { readStateTitles } from './state-titles.ts';

const published = {
  definition: {
    states: {
      registrasi: { title: { id: 'Pencatatan baru', en: 'New registration' } },
      bagian: { states: { telaah: { title: 'Telaah hukum' } } },
    },
  },
};

test('a step is called as in the version that is published, however deep it lies', async () => {
  const titleOf = await readStateTitles(async () => Response.json(published), ['surat-masuk']);
  expect(titleOf('surat-masuk', 'registrasi', 'en')).toBe('New registration');
  expect(titleOf('surat-masuk', 'telaah', 'id')).toBe('Telaah hukum');
});

test('a step that is no more is called as the application brought it, and by its key where nobody knows', async () => {
  const titleOf = await readStateTitles(async () => Response.json(published), ['surat-masuk']);
  expect(titleOf('surat-masuk', 'penyaringan', 'id')).toBe('Penyaringan');
  expect(titleOf('surat-masuk', 'entah', 'id')).toBe('entah');
});

test('what a reader may not see is called as the application brought it', async () => {
  const titleOf = await readStateTitles(async () => null, ['surat-masuk']);
  expect(titleOf('surat-masuk', 'penyaringan', 'id')).toBe('Penyaringan');
});
