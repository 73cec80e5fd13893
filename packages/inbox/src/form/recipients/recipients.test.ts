import { describe, expect, test } from 'vitest';
import { recipientSchema } from '../../stories/fake-flows.ts';
import { recipientShape } from './recipient-shape.ts';
import type { RecipientShape } from './recipient-shape.ts';
import {
  allHave,
  changeRole,
  chooseRecipient,
  coordinators,
  deadlineForAll,
  inUsualOrder,
  toggleForAll,
  toggleRecipient,
} from './recipients.ts';
import type { Recipients } from './recipients.ts';

const shape = shapeOf(recipientSchema);
const defaults = {
  instructions: ['Tindak lanjuti', 'Koordinasikan'],
  forInformation: 'Untuk diketahui',
  deadline: null,
};
const add = (list: Recipients, position: string): Recipients =>
  toggleRecipient(list, shape, position, defaults);
const two = add(add([], 'kadis-dinkes'), 'kadis-dpmd');

function shapeOf(schema: object): RecipientShape {
  const found = recipientShape({ ...schema });
  if (found === null) throw new Error('no recipients');
  return found;
}

describe('the shape of a recipient', () => {
  test('is read from the schema', () => {
    expect(shape).toEqual({
      position: 'jabatan',
      role: 'peran',
      roles: ['pelaksana', 'koordinator', 'untuk-diketahui'],
      instructions: 'instruksi',
      allowed: [],
      note: 'catatan',
      deadline: 'batas',
    });
  });

  test('is found under other names by the position format', () => {
    const schema = {
      type: 'object',
      properties: {
        who: { type: 'string', format: 'position' },
        due: { type: 'string', format: 'date' },
      },
    };
    expect(recipientShape(schema)).toMatchObject({
      position: 'who',
      deadline: 'due',
      role: null,
      instructions: null,
    });
  });

  test('is not seen in a table of indicators', () => {
    expect(
      recipientShape({
        type: 'object',
        required: ['kode'],
        properties: { kode: { type: 'string' } },
      }),
    ).toBeNull();
  });
});

describe('a recipient', () => {
  test('is complete with one tap: usual role, usual instruction', () => {
    expect(add([], 'kadis-dinkes')).toEqual([
      { jabatan: 'kadis-dinkes', peran: 'pelaksana', instruksi: ['Tindak lanjuti'] },
    ]);
  });

  test('tapped again is gone', () => {
    expect(add(two, 'kadis-dinkes')).toEqual([two[1]]);
  });

  test('that comes later gets what the others have', () => {
    const agreed = deadlineForAll(toggleForAll(two, shape, 'Koordinasikan'), shape, '2026-11-27');
    expect(add(agreed, 'kadis-dinsos')[2]).toEqual({
      jabatan: 'kadis-dinsos',
      peran: 'pelaksana',
      instruksi: ['Tindak lanjuti', 'Koordinasikan'],
      batas: '2026-11-27',
    });
  });

  test('who is only informed gets that instruction, and the usual one back when acting again', () => {
    const informed = changeRole(two, { index: 0, role: 'untuk-diketahui' }, shape, defaults);
    expect(informed[0]).toMatchObject({ peran: 'untuk-diketahui', instruksi: ['Untuk diketahui'] });
    expect(
      changeRole(informed, { index: 0, role: 'koordinator' }, shape, defaults)[0],
    ).toMatchObject({
      instruksi: ['Tindak lanjuti'],
    });
  });

  test('keeps instructions of its own when the role changes', () => {
    const own = toggleForAll(two, shape, 'Koordinasikan');
    expect(
      changeRole(own, { index: 0, role: 'untuk-diketahui' }, shape, defaults)[0],
    ).toMatchObject({
      instruksi: ['Tindak lanjuti', 'Koordinasikan'],
    });
  });
});

describe('the deadline of one who disposes further', () => {
  const bound = { ...defaults, deadline: '2026-11-27' };
  const first = toggleRecipient([], shape, 'kadis-dinkes', bound);

  test('is given to a new recipient, so that nobody below has longer', () => {
    expect(first).toMatchObject([{ jabatan: 'kadis-dinkes', batas: '2026-11-27' }]);
  });

  test('falls away for who is only informed, and comes back when they act again', () => {
    const informed = changeRole(first, { index: 0, role: 'untuk-diketahui' }, shape, bound);
    expect(informed[0]).not.toHaveProperty('batas');
    const acting = changeRole(informed, { index: 0, role: 'pelaksana' }, shape, bound);
    expect(acting[0]).toMatchObject({ batas: '2026-11-27' });
  });

  test('does not come back over one that was taken off for others', () => {
    const free = deadlineForAll(first, shape, '');
    expect(toggleRecipient(free, shape, 'kadis-dpmd', bound)[1]).not.toHaveProperty('batas');
  });
});

describe('an instruction for all', () => {
  const mixed = changeRole(two, { index: 1, role: 'untuk-diketahui' }, shape, defaults);

  test('is given to who acts and not to who is informed', () => {
    const given = toggleForAll(mixed, shape, 'Koordinasikan');
    expect(given.map((recipient) => recipient.instruksi)).toEqual([
      ['Tindak lanjuti', 'Koordinasikan'],
      ['Untuk diketahui'],
    ]);
  });

  test('is given to the rest when some have it, and taken when all have it', () => {
    const some: Recipients = [{ ...two[0], instruksi: [] }, ...two.slice(1)];
    expect(allHave(some, shape, 'Tindak lanjuti')).toBe('some');
    const all = toggleForAll(some, shape, 'Tindak lanjuti');
    expect(allHave(all, shape, 'Tindak lanjuti')).toBe('all');
    expect(allHave(toggleForAll(all, shape, 'Tindak lanjuti'), shape, 'Tindak lanjuti')).toBe(
      'none',
    );
  });
});

test('an emptied deadline is no deadline', () => {
  const dated = deadlineForAll(two, shape, '2026-11-27');
  expect(deadlineForAll(dated, shape, '')).toEqual(two);
});

test('coordinators are counted', () => {
  const list = changeRole(
    changeRole(two, { index: 0, role: 'koordinator' }, shape, defaults),
    { index: 1, role: 'koordinator' },
    shape,
    defaults,
  );
  expect(coordinators(list, shape)).toBe(2);
});

describe('instructions on offer', () => {
  test.each([
    ['the host’s, where the flow allows any', [], ['b', 'a'], ['b', 'a']],
    ['the flow’s, the host’s usual one first', ['a', 'b', 'c'], ['b', 'x', 'a'], ['b', 'a', 'c']],
  ])('%s', (_, allowed, usual, offered) => expect(inUsualOrder(allowed, usual)).toEqual(offered));
});

describe('where there can be only one recipient', () => {
  const choose = (list: Recipients, position: string): Recipients =>
    chooseRecipient(list, shape, position, defaults);
  const [first] = choose([], 'kadis-dinkes');
  const given = { ...first, catatan: 'Segera.' };

  test('another takes their place and gets the same', () => {
    expect(choose([given], 'kadis-dpmd')).toEqual([{ ...given, jabatan: 'kadis-dpmd' }]);
  });

  test('the same again takes them out', () => {
    expect(choose([given], 'kadis-dinkes')).toEqual([]);
  });
});
