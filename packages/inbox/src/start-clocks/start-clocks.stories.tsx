import type { Meta, StoryObj } from '@storybook/react-vite';
import { StoryInbox, StoryPart } from '../stories/fake-host.tsx';
import { bupatiWorld, emptyWorld } from '../stories/fake-world.ts';
import '../style/style.css';
import { StartClocksPage } from './start-clocks-page.tsx';

const meta: Meta = { title: 'Scheduled starts' };
export default meta;

/** Two moments were refused. Started again, one of them can be by now, and of the other it says why not. */
export const Refused: StoryObj = {
  render: () => (
    <StoryPart>
      <StartClocksPage />
    </StoryPart>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Mulai lagi/ }));
    await canvas.findByText('1 dimulai, sebagian masih gagal. Baca sebabnya di atas.');
  },
};

/** On a phone, reached from the menu. */
export const Phone: StoryObj = {
  globals: { viewport: { value: 'mobile1' } },
  render: () => <StoryInbox hash="#/start-clocks" />,
};

export const English: StoryObj = {
  render: () => (
    <StoryPart lang="en">
      <StartClocksPage />
    </StoryPart>
  ),
};

const nobody = (): ReturnType<typeof emptyWorld> => emptyWorld(bupatiWorld().me);

export const None: StoryObj = {
  render: () => (
    <StoryPart world={nobody}>
      <StartClocksPage />
    </StoryPart>
  ),
};
