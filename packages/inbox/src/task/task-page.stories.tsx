import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { StoryInbox } from '../stories/fake-host.tsx';
import { twoSeatsWorld } from '../stories/fake-world.ts';
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
    await canvas.findByText(/bagian masih perlu diisi/);
  },
};

/** What the giver wrote, the report to be made, and what was disposed further. */
export const FollowUp: Story = {
  args: { hash: page('d-2-dinkes/tindak-lanjut#1'), world: twoSeatsWorld },
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
