import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent } from 'storybook/test';
import { expect } from 'storybook/test';
import { StoryInbox } from '../stories/fake-host.tsx';
import { inspekturWorld, sekdaWorld, twoSeatsWorld } from '../stories/fake-world.ts';
import '../style/style.css';

const meta: Meta<typeof StoryInbox> = {
  title: 'Task',
  component: StoryInbox,
  render: (args, { globals }) => (
    <StoryInbox lang={globals.locale === 'en' ? 'en' : 'id'} {...args} />
  ),
};
export default meta;

type Story = StoryObj<typeof StoryInbox>;

const page = (task: string): string => `#/task/${encodeURIComponent(task)}`;

/** The disposition sheet: subordinates as chips, the scan beside it. */
export const Disposition: Story = {
  args: { hash: page('s-1/menunggu-disposisi#1') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Kepala Dinas PMD' }));
    await expect(canvas.getByRole('radiogroup', { name: 'Peran Kepala Dinas PMD' })).toBeVisible();
  },
};

export const DispositionPhone: Story = {
  args: { hash: page('s-1/menunggu-disposisi#1') },
  globals: { viewport: { value: 'mobile1' } },
};

/** A task of a pool, to be taken; what is missing is marked. */
export const Registration: Story = {
  args: { hash: page('s-11/registrasi#1') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Teruskan' }));
    await canvas.findByText(/isian masih perlu diisi/);
  },
};

/** What the giver wrote comes first; then the report to be made, and what was disposed further. */
export const FollowUp: Story = {
  args: { hash: page('d-2-dinkes/tindak-lanjut#1'), world: twoSeatsWorld },
};

export const FollowUpPhone: Story = {
  ...FollowUp,
  globals: { viewport: { value: 'mobile1' } },
};

/** A report that waits for its giver: who sent it, then what they report. */
export const Report: Story = {
  args: { hash: page('d-2-dpmd/dilaporkan#1') },
};

/** "Not our duty": whom they propose is chosen already. */
export const Redirect: Story = {
  args: { hash: page('d-6-inspektur/ditolak#1') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Alihkan ke jabatan lain' }));
    await canvas.findByRole('radiogroup', { name: 'Peran Kepala Dinas Sosial' });
  },
};

/** Whose report is to be made better is chosen by name; the reports stand with their authors. */
export const AskAgain: Story = {
  args: { hash: page('s-2/tinjau#1'), world: sekdaWorld },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Minta perbaikan' }));
    await canvas.findByRole('checkbox', { name: /Kepala Dinas PMD/ });
  },
};

/** Taken back after it was read: by whom, and in which words. */
export const Revoked: Story = {
  args: { hash: page('d-2-inspektur/tindak-lanjut#1'), world: inspekturWorld },
  play: async ({ canvas }) => {
    await canvas.findByText(/Bupati membatalkan disposisi ini/);
  },
};

/** Confidential: whoever looks at it is written across it. */
export const Secret: Story = {
  args: { hash: page('s-3/menunggu-disposisi#1') },
};

/** A reminder of one's own: set, and then dropped again. */
export const Reminder: Story = {
  args: { hash: page('s-1/menunggu-disposisi#1') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Ingatkan saya' }));
    await fireEvent.change(await canvas.findByLabelText(/^Hari/), {
      target: { value: '2026-11-26' },
    });
    await userEvent.click(canvas.getByRole('button', { name: 'Simpan pengingat' }));
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Pengingat 26 November 2026' }),
    );
    await userEvent.click(await canvas.findByRole('button', { name: 'Hapus pengingat' }));
    await canvas.findByRole('button', { name: 'Ingatkan saya' });
  },
};

/** A table of indicators with exact decimals. */
export const VillageReport: Story = {
  args: { hash: page('l-1/pengisian#1'), world: twoSeatsWorld },
};

export const Slow: Story = {
  args: { hash: page('s-1/menunggu-disposisi#1'), options: { delayMs: 1500 } },
};

export const Missing: Story = {
  args: { hash: page('nowhere') },
  play: async ({ canvas }) => {
    await canvas.findByText('Tidak ditemukan.');
  },
};
