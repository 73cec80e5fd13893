import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { StoryInbox } from '../stories/fake-host.tsx';
import { actsWorld } from '../stories/fake-acts.ts';
import '../style/style.css';

const meta: Meta<typeof StoryInbox> = {
  title: 'Acts',
  component: StoryInbox,
  args: { world: actsWorld },
  render: (args, { globals }) => (
    <StoryInbox lang={globals.locale === 'en' ? 'en' : 'id'} {...args} />
  ),
};
export default meta;

type Story = StoryObj<typeof StoryInbox>;

const page = (task: string): string => `#/task/${encodeURIComponent(task)}`;
const phone = { viewport: { value: 'mobile1' } };

/** What may be done besides the outcomes, and why one of it is not possible now. */
export const Menu: Story = {
  args: { hash: page('s-1/telaah#1') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Tindakan lain' }));
    const skip = await canvas.findByRole('button', { name: /^Lewati/ });
    await expect(skip).toBeDisabled();
    await expect(skip).toHaveTextContent('Surat yang sangat segera tidak boleh dilewati.');
  },
};

export const MenuOnAPhone: Story = { ...Menu, globals: phone };

/** Others prepare it; then they stand on the page, and can be called back. */
export const Delegating: Story = {
  args: { hash: page('s-1/telaah#1') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Tindakan lain' }));
    await userEvent.click(await canvas.findByRole('button', { name: /^Minta disiapkan/ }));
    const dialog = within(await canvas.findByRole('dialog'));
    await userEvent.click(await dialog.findByRole('button', { name: 'Kepala Bagian Umum' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Minta disiapkan' }));
    await canvas.findByText('Sedang disiapkan oleh');
    await canvas.findByRole('button', { name: 'Panggil kembali' });
  },
};

export const Delegates: Story = { args: { hash: page('s-2/telaah#1') } };

/** A delegate fills in and hands back; the decision is not theirs. */
export const DelegatesDesk: Story = {
  args: { hash: page('s-6/telaah#1/delegate-1') },
  play: async ({ canvas }) => {
    await canvas.findByText('Anda menyiapkan tugas ini untuk Bupati');
    await expect(canvas.queryByRole('button', { name: 'Selesai telaah' })).toBeNull();
    await expect(canvas.getByLabelText('Simpulan')).toBeEnabled();
  },
};

export const DelegatesDeskOnAPhone: Story = { ...DelegatesDesk, globals: phone };

/** A reason is asked for before anything is sent. */
export const DecliningWithoutAReason: Story = {
  args: { hash: page('s-1/telaah#1') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Tindakan lain' }));
    await userEvent.click(await canvas.findByRole('button', { name: /^Tolak tugas/ }));
    const dialog = within(await canvas.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Tolak tugas' }));
    await dialog.findByText(/Tulis alasannya/);
  },
};

/** Laid aside: by whom, why, since when; and taken up again with one tap. */
export const Suspended: Story = {
  args: { hash: page('s-7/telaah#1') },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText(/Tugas ini ditangguhkan oleh Sekretaris Daerah, /);
    await expect(canvas.queryByRole('button', { name: 'Selesai telaah' })).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Lanjutkan' }));
    await canvas.findByRole('button', { name: 'Selesai telaah' });
    await expect(canvas.queryByText('Menunggu hasil audit Inspektorat.')).toBeNull();
  },
};

/** Done, and not yet opened by anybody after. */
export const TakingBack: Story = {
  args: { hash: page('s-8/telaah#1') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Tarik kembali keputusan' }));
    await canvas.findByRole('dialog');
  },
};

/** One after another: numbered, with whose turn it is. */
export const SigningInTurn: Story = {
  args: { hash: page('s-5/paraf#1/3') },
  play: async ({ canvas }) => {
    await canvas.findByText(/2 dari 5 suara masuk/);
    await canvas.findByText('Gilirannya');
  },
};

export const SigningInTurnOnAPhone: Story = { ...SigningInTurn, globals: phone };

/** At the same time: votes that weigh differently, one abstention, one who was removed. */
export const SigningAtOnce: Story = {
  args: { hash: page('s-4/rapat#1/2') },
  play: async ({ canvas }) => {
    await canvas.findByText(/3 dari 5 suara masuk/);
    await canvas.findByText('Abstain');
  },
};

export const SigningInEnglish: Story = {
  args: { hash: page('s-5/paraf#1/3'), lang: 'en' },
};

export const AddingSigners: Story = {
  args: { hash: page('s-5/paraf#1/3') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Tindakan lain' }));
    await userEvent.click(await canvas.findByRole('button', { name: /^Tambah penanda tangan/ }));
    const dialog = within(await canvas.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('radio', { name: 'Sebelum saya' }));
  },
};

/** Only who has not voted can be removed. */
export const RemovingASigner: Story = {
  args: { hash: page('s-5/paraf#1/3') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Tindakan lain' }));
    await userEvent.click(await canvas.findByRole('button', { name: /^Hapus penanda tangan/ }));
    const dialog = within(await canvas.findByRole('dialog'));
    await expect(dialog.getAllByRole('radio')).toHaveLength(3);
  },
};

/** Opening a copy shows the letter and is reading it. */
export const Copy: Story = {
  args: { hash: `${page('s-9/~copy#1')}?tile=tembusan` },
  play: async ({ canvas }) => {
    await canvas.findByText(/Tembusan dari Kepala Dinas PMD/);
    await canvas.findByText('Tidak ada yang menunggu di sini.');
  },
};

/** In a list a copy looks different from what is to be done. */
export const CopyInTheList: Story = { args: { hash: '#/box/tembusan' } };

export const Copies: Story = { args: { hash: '#/letter/s-1' } };

export const CopiesOnAPhone: Story = { ...Copies, globals: phone };

/** Reminded a moment ago: when again is said. */
export const UrgedTooSoon: Story = {
  args: { hash: '#/letter/s-2' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Ingatkan' })).toBeDisabled();
    await canvas.findByText(/42 menit lagi/);
  },
};

export const Halted: Story = { args: { hash: '#/letter/s-7' } };

/** Ended, and may be opened again in the words of the flow. */
export const Reopening: Story = {
  args: { hash: '#/letter/s-8' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Ajukan lagi' }));
    await canvas.findByRole('dialog', { name: 'Ajukan lagi' });
  },
};

/** Operators move a letter to a state, with a reason. */
export const Moving: Story = {
  args: { hash: '#/letter/s-1' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Tindakan pengelola' }));
    await userEvent.click(await canvas.findByRole('button', { name: /^Pindah ke langkah lain/ }));
    await userEvent.selectOptions(await canvas.findByLabelText(/Lanjutkan dari/), 'registrasi');
  },
};
