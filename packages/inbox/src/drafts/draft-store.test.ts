import { describe, expect, test } from 'vitest';
import { createDraftStore, emptyDraft, memoryStorage } from './draft-store.ts';
import type { Draft, KeyValueStorage } from './draft-store.ts';

const draft: Draft = { data: { laporan: 'Sudah dirapatkan' }, inputs: {}, comment: 'segera' };

describe('a draft', () => {
  test('outlives the page', () => {
    const storage = memoryStorage();
    createDraftStore(storage, 'contoh/u-1').save('t#1', draft);
    expect(createDraftStore(storage, 'contoh/u-1').load('t#1')).toEqual(draft);
  });

  test('is seen by its owner alone', () => {
    const storage = memoryStorage();
    createDraftStore(storage, 'contoh/u-1').save('t#1', draft);
    expect(createDraftStore(storage, 'contoh/u-2').load('t#1')).toBeNull();
  });

  test('that is empty again is gone', () => {
    const store = createDraftStore(memoryStorage(), 'o');
    store.save('t#1', draft);
    store.save('t#1', { ...emptyDraft, comment: '  ' });
    expect(store.list()).toEqual([]);
  });

  test('can be dropped', () => {
    const store = createDraftStore(memoryStorage(), 'o');
    store.save('t#1', draft);
    store.save('t#2', draft);
    store.drop('t#1');
    expect(store.list()).toEqual(['t#2']);
  });

  test('that is kept is told to whoever shows it, as long as they listen', () => {
    const store = createDraftStore(memoryStorage(), 'o');
    const told: unknown[] = [];
    const end = store.onSave((about) => told.push([about, store.load(about)]));
    store.save('t#1', draft);
    end();
    store.save('t#2', draft);
    expect(told).toEqual([['t#1', draft]]);
  });

  test('that is dropped is told to whoever shows it, as long as they listen', () => {
    const store = createDraftStore(memoryStorage(), 'o');
    const told: string[] = [];
    const end = store.onDrop((about) => told.push(about));
    store.drop('t#1');
    end();
    store.drop('t#2');
    expect(told).toEqual(['t#1']);
  });

  test('on a device that refuses is said not to be kept', () => {
    const full: KeyValueStorage = {
      ...memoryStorage(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(createDraftStore(full, 'o').save('t#1', draft)).toBe(false);
  });

  test('is marked with what is known of it, until it is dropped', () => {
    const storage = memoryStorage();
    const store = createDraftStore(storage, 'o');
    expect(store.markOf('t#1')).toEqual({ savedAt: null, changedAt: 0 });
    store.mark('t#1', { changedAt: 7 });
    store.mark('t#1', { savedAt: 'then' });
    expect(createDraftStore(storage, 'o').markOf('t#1')).toEqual({ savedAt: 'then', changedAt: 7 });
    store.drop('t#1');
    expect(store.markOf('t#1')).toEqual({ savedAt: null, changedAt: 0 });
    expect(store.list()).toEqual([]);
  });

  test('that somebody else has scribbled over is none', () => {
    const storage = memoryStorage();
    storage.setItem('alir.draft:o:t#1', '{broken');
    expect(createDraftStore(storage, 'o').load('t#1')).toBeNull();
  });
});
