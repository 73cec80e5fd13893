// What differs between two organisations, in Indonesian.

export const idOrganisationChanges = {
  ORG_UNIT_ADDED: 'Unit baru: {unit}[, mulai {from}].',
  ORG_UNIT_ENDED: 'Unit berakhir: {unit}[, hari terakhir {until}].',
  ORG_UNIT_CHANGED: 'Unit berubah: {unit} ({fields}).',
  ORG_POSITION_ADDED: 'Jabatan baru: {position}[, mulai {from}].',
  ORG_POSITION_ENDED: 'Jabatan berakhir: {position}[, hari terakhir {until}].',
  ORG_POSITION_CHANGED: 'Jabatan berubah: {position} ({fields}).',
  ORG_POST_TAKEN:
    '{user} menjabat {position} sebagai {capacity}[, mulai {from}][, sampai {until}].',
  ORG_POST_LEFT: '{user} meninggalkan {position} sebagai {capacity}[, hari terakhir {until}].',
  ORG_USER_ADDED: 'Pengguna baru: {user}.',
  ORG_USER_REMOVED: 'Pengguna dihapus: {user}.',
  ORG_USER_CHANGED: 'Pengguna berubah: {user} ({fields}).',
  ORG_RELATION_ADDED: '{from} kini mempunyai hubungan “{kind}” dengan {to}.',
  ORG_RELATION_ENDED: '{from} tidak lagi mempunyai hubungan “{kind}” dengan {to}.',
  ORG_DELEGATION_GIVEN:
    '{from} melimpahkan wewenang kepada {to}[, mulai {since}][, sampai {until}].',
  ORG_DELEGATION_WITHDRAWN:
    '{from} tidak lagi melimpahkan wewenang kepada {to}[, hari terakhir {until}].',
  ORG_LIMITS_CHANGED: 'Batas bagi pejabat pelaksana berubah ({fields}).',
};
