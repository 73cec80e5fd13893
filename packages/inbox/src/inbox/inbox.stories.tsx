import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { StoryInbox } from '../stories/fake-host.tsx';
import { bupatiWorld, emptyWorld, twoSeatsWorld } from '../stories/fake-world.ts';
import '../style/style.css';

const meta: Meta<typeof StoryInbox> = {
  title: 'Inbox',
  component: StoryInbox,
  render: (args, { globals }) => (
    <StoryInbox lang={globals.locale === 'en' ? 'en' : 'id'} {...args} />
  ),
};
export default meta;

type Story = StoryObj<typeof StoryInbox>;

/** The bupati's desk: letters to dispose, a report to accept, two to know. */
export const List: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: /Musrenbang/ })).toBeVisible();
  },
};

export const Empty: Story = {
  args: { world: () => emptyWorld(bupatiWorld().me) },
  play: async ({ canvas }) => {
    await canvas.findByText('Tidak ada yang menunggu di sini.');
  },
};

export const Broken: Story = {
  args: { options: { answers: 'broken' } },
  play: async ({ canvas }) => {
    await canvas.findByText(/Server mengalami gangguan/);
  },
};

/** No answer at all: the shape of the list stands. */
export const Loading: Story = { args: { options: { answers: 'never' } } };

/** A second for every answer. */
export const Slow: Story = { args: { options: { delayMs: 1000 } } };

export const Phone: Story = { globals: { viewport: { value: 'mobile1' } } };

export const English: Story = { args: { lang: 'en' } };

/** Secretary of an agency who also acts for its vacant head. */
export const TwoPositions: Story = { args: { world: twoSeatsWorld } };

export const Found: Story = {
  args: { hash: '#/box/tugas?search=hibah' },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByRole('link', { name: /hibah/ })).toHaveLength(4));
  },
};
