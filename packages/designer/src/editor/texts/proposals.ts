// Words of versions that one person proposes and another approves.

import type { ProposalItem } from '../../publish/proposals.ts';

export interface ProposalsTexts {
  readonly propose: string;
  readonly proposeTitle: string;
  readonly proposeNow: (version: number) => string;
  readonly proposeHelp: string;
  readonly startedTitle: string;
  readonly startedHelp: string;
  readonly startedFirst: string;
  readonly proposed: (version: number) => string;
  readonly open: (count: number) => string;
  readonly title: string;
  readonly none: string;
  readonly waiting: string;
  readonly over: string;
  readonly noneOver: string;
  readonly earlier: string;
  readonly item: (version: number, by: string, at: Date) => string;
  readonly look: (version: number) => string;
  readonly back: string;
  readonly own: string;
  readonly withdraw: string;
  readonly old: string;
  readonly isOld: string;
  readonly takeUp: string;
  readonly answered: string;
  readonly reasonOf: (reason: string) => string;
  readonly approve: (version: number) => string;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly reject: string;
  readonly reasonFirst: string;
  readonly ended: (as: NonNullable<ProposalItem['decision']>['as'], by: string, at: Date) => string;
  readonly loading: string;
}

const dateIn = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long' });

const endings = {
  id: { approved: 'Disetujui', rejected: 'Ditolak', withdrawn: 'Ditarik' },
  en: { approved: 'Approved', rejected: 'Rejected', withdrawn: 'Withdrawn' },
} as const;

export const id: ProposalsTexts = {
  propose: 'Usulkan',
  proposeTitle: 'Usulkan alur',
  proposeNow: (version) => `Usulkan versi ${version}`,
  proposeHelp: 'Versi ini baru terbit setelah orang lain menyetujuinya.',
  startedTitle: 'Usulkan lebih dahulu',
  startedHelp:
    'Alur ini menjalankannya, dan belum ada yang terbit. Alur ini dapat diusulkan setelah semuanya terbit.',
  startedFirst: 'Usulkan dahulu alur yang dijalankannya; alur itu belum terbit.',
  proposed: (version) => `Versi ${version} sudah diusulkan. Orang lain perlu menyetujuinya.`,
  open: (count) => (count === 0 ? 'Periksa usulan' : `Periksa usulan (${count})`),
  title: 'Usulan versi',
  none: 'Tidak ada usulan yang menunggu.',
  waiting: 'Menunggu persetujuan',
  over: 'Usulan yang sudah selesai',
  noneOver: 'Belum ada usulan yang selesai.',
  earlier: 'Tampilkan yang lebih lama',
  item: (version, by, at) =>
    `Versi ${version}, diusulkan oleh ${by}, ${dateIn('id-ID').format(at)}`,
  look: (version) => `Periksa versi ${version}`,
  back: 'Kembali ke daftar usulan',
  own: 'Anda sendiri yang mengusulkan versi ini, jadi orang lain yang menyetujui atau menolaknya.',
  withdraw: 'Tarik usulan',
  old: 'Versi lain sudah terbit setelah usulan ini dibuat. Bukalah sebagai rancangan, gabungkan, lalu usulkan kembali.',
  isOld: 'Sudah usang: versi lain terbit lebih dahulu.',
  takeUp: 'Buka sebagai rancangan saya',
  answered: 'Kesalahan yang dipertanggungjawabkan pengusul',
  reasonOf: (reason) => `Alasannya: ${reason}`,
  approve: (version) => `Setujui dan terbitkan versi ${version}`,
  reason: 'Alasan',
  reasonHelp: 'Wajib bila menolak. Disimpan bersama usulannya, dengan nama Anda.',
  reject: 'Tolak',
  reasonFirst: 'Tulis dahulu alasan menolak.',
  ended: (as, by, at) => `${endings.id[as]} oleh ${by}, ${dateIn('id-ID').format(at)}`,
  loading: 'Usulan sedang dibuka …',
};

export const en: ProposalsTexts = {
  propose: 'Propose',
  proposeTitle: 'Propose the flow',
  proposeNow: (version) => `Propose version ${version}`,
  proposeHelp: 'This version is published once somebody else has approved it.',
  startedTitle: 'To be proposed first',
  startedHelp:
    'This flow starts them, and none is published yet. It can be proposed once all of them are.',
  startedFirst: 'Propose the flows first that it starts; they are not published yet.',
  proposed: (version) => `Version ${version} is proposed. Somebody else has to approve it.`,
  open: (count) => (count === 0 ? 'Review proposals' : `Review proposals (${count})`),
  title: 'Proposed versions',
  none: 'No proposal is waiting.',
  waiting: 'Waiting for approval',
  over: 'Proposals that have ended',
  noneOver: 'No proposal has ended yet.',
  earlier: 'Show earlier ones',
  item: (version, by, at) => `Version ${version}, proposed by ${by}, ${dateIn('en-GB').format(at)}`,
  look: (version) => `Look at version ${version}`,
  back: 'Back to the list of proposals',
  own: 'You proposed this version, so somebody else approves or rejects it.',
  withdraw: 'Withdraw the proposal',
  old: 'Another version was published after this was proposed. Open it as your draft, merge, and propose it anew.',
  isOld: 'Out of date: another version was published first.',
  takeUp: 'Open it as my draft',
  answered: 'Errors that whoever proposed it answers for',
  reasonOf: (reason) => `The reason: ${reason}`,
  approve: (version) => `Approve and publish version ${version}`,
  reason: 'Reason',
  reasonHelp: 'Needed to reject. It is kept with the proposal, under your name.',
  reject: 'Reject',
  reasonFirst: 'Write first why you reject it.',
  ended: (as, by, at) => `${endings.en[as]} by ${by}, ${dateIn('en-GB').format(at)}`,
  loading: 'The proposal is being opened …',
};
