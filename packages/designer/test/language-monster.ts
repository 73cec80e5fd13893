// A flow whose titles are in sixty languages, in both directions, of emoji, of accents without end, and of 10,000 characters.

import type { JsonObject } from '@alir/engine/core/types';
import { createDocument } from '../src/model/document/document.ts';
import type { Monster } from './monsters.ts';

/** “Check” or the like. */
const titles = (
  'Periksa|Check|Mriksa|Pariksa|Prüfen|Vérifier|Comprobar|Verificar|Controllare|Controleren|Sprawdź|Zkontrolovat|Skontrolovať|Ellenőrzés|' +
  'Verifică|Провери|Проверить|Перевірити|Праверыць|Провјерити|Preveri|Tikrinti|Pārbaudīt|Kontrolli|Tarkista|Kontrollera|Kontrollér|' +
  'Athuga|Seiceáil|Gwirio|Egiaztatu|Έλεγχος|Kontrol et|Yoxla|Тексеру|Текшерүү|Tekshirish|Шалгах|بررسی|تحقق|جانچ|בדיקה|דרקאָנטראָלירן|' +
  'जाँच|যাচাই|ਜਾਂਚ|તપાસ|சரிபார்|తనిఖీ|ಪರಿಶೀಲಿಸಿ|പരിശോധിക്കുക|පරීක්ෂා|ตรวจสอบ|ກວດສອບ|စစ်ဆေး|ពិនិត្យ|შემოწმება|Ստուգել|ይፈትሹ|检查|檢查|確認|확인'
).split('|');

const odd = [
  '👩‍👩‍👧‍👦🏳️‍🌈🇮🇩 ✅',
  `a${'\u0301'.repeat(300)}`,
  'x'.repeat(10_000),
  'كلمة '.repeat(2_000),
  '<img src=x onerror=alert(1)> & "\'',
  '\u202eterbalik\u202c',
];

/** The flow. */
export function languageMonster(): Monster {
  const all = [...titles, ...odd];
  const states = all.map((title, at): [string, JsonObject] => [
    `s${at}`,
    {
      task: {
        title,
        assign: { role: title.slice(0, 40) || 'x' },
        outcomes: { lanjut: { label: title } },
      },
      on: { lanjut: at + 1 < all.length ? `s${at + 1}` : 'selesai' },
    },
  ]);
  const end: JsonObject = { type: 'final', title: 'Selesai' };
  return {
    name: 'monster-languages',
    document: createDocument({
      flow: 'bahasa',
      version: 1,
      title: 'Bahasa',
      data: { type: 'object' },
      initial: 's0',
      states: { ...Object.fromEntries(states), selesai: end },
    }),
  };
}
