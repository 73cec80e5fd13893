import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { StoryInbox, StoryPart } from '../stories/fake-host.tsx';
import { bupatiWorld, emptyWorld } from '../stories/fake-world.ts';
import '../style/style.css';
import { NoticesPage } from './notices-page.tsx';

const meta: Meta = { title: 'Notices' };
export default meta;

/** The bell says how many are new; the list says what, and of a secret one only that there is something. */
export const List: StoryObj = {
  render: () => <StoryInbox hash="#/notices" notices />,
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('link', { name: 'Pemberitahuan, 2 baru' });
    await expect(await canvas.findByRole('link', { name: /Ada hal rahasia/ })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Tandai semua sudah dibaca' }));
    await canvas.findByRole('link', { name: 'Pemberitahuan' });
    await waitFor(() =>
      expect(canvas.queryByRole('button', { name: /Tandai semua/ })).not.toBeInTheDocument(),
    );
  },
};

export const Phone: StoryObj = {
  render: () => <StoryInbox hash="#/notices" notices />,
  globals: { viewport: { value: 'mobile1' } },
};

export const English: StoryObj = {
  render: () => <StoryInbox hash="#/notices" notices lang="en" />,
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: 'Notices, 2 new' });
    await canvas.findByText('There is something confidential for you.');
  },
};

const nobody = (): ReturnType<typeof emptyWorld> => emptyWorld(bupatiWorld().me);

export const None: StoryObj = {
  render: () => (
    <StoryPart world={nobody}>
      <NoticesPage />
    </StoryPart>
  ),
};
