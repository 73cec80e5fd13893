import type { Meta, StoryObj } from '@storybook/react-vite';
import { StoryPart } from '../stories/fake-host.tsx';
import { bupatiWorld, emptyWorld } from '../stories/fake-world.ts';
import '../style/style.css';
import { IncidentsPage } from './incidents-page.tsx';

const meta: Meta = { title: 'Incidents' };
export default meta;

/** One step held up because a post is vacant. */
export const One: StoryObj = {
  render: () => (
    <StoryPart>
      <IncidentsPage />
    </StoryPart>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Pilih langkah lain' }));
    await canvas.findByLabelText(/Lanjutkan dari/);
  },
};

const nobody = (): ReturnType<typeof emptyWorld> => emptyWorld(bupatiWorld().me);

export const None: StoryObj = {
  render: () => (
    <StoryPart world={nobody}>
      <IncidentsPage />
    </StoryPart>
  ),
};
