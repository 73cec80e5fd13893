import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.as('dedi').act('sanggah');
    t.expectEnded('disanggah');
    await t.start({}, { by: 'fajar' });
    await t.as('citra').act('setuju');
    await t.expectRefused('INSTANCE_ENDED', t.as('dedi').act('sanggah'));
    t.expectEnded('disetujui');
    await t.start({}, { by: 'fajar' });
    await t.advance('P5D');
    t.expectEnded('lewat');
  },
  broken: {
    'one of the choices is not offered': {
      states: { tunggu: { on: { sanggah: null } }, disanggah: null },
    },
    'time chooses nothing': { states: { tunggu: { after: null }, lewat: null } },
  },
});
