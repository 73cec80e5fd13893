import type { ReactElement } from 'react';

/** The house's own pages, and the way out. */
export function Menu(): ReactElement {
  return (
    <>
      <a className="alir-button alir-button-quiet" href="/cetak/buku-agenda">
        Buku agenda
      </a>
      <a className="alir-button alir-button-quiet" href="/laporan">
        Laporan desa
      </a>
      <form method="post" action="/keluar">
        <button className="alir-button alir-button-quiet">Ganti jabatan</button>
      </form>
    </>
  );
}
