import type { Meta, StoryObj } from '@storybook/react-vite';
import { StoryInbox, StoryPart } from '../stories/fake-host.tsx';
import { deepStory, deepTree } from '../stories/fake-story.ts';
import { actsWorld } from '../stories/fake-acts.ts';
import { twoSeatsWorld } from '../stories/fake-world.ts';
import { takenBack } from '../story/taken-back.ts';
import '../style/style.css';
import { DispositionTree } from './disposition-tree.tsx';
import { Timeline } from './timeline.tsx';

const meta: Meta = { title: 'Letter' };
export default meta;

/** Head, scan, tree and story of a letter that went five deep. */
export const Page: StoryObj<typeof StoryInbox> = {
  render: () => <StoryInbox hash="#/letter/s-2" />,
};

/** One node of the tree: what its recipient was given comes first. */
export const Node: StoryObj<typeof StoryInbox> = {
  render: () => <StoryInbox hash="#/letter/d-2-dinkes" world={twoSeatsWorld} />,
};

/** Why it waits, who can move it, and what comes of each button. */
export const WhyItWaits: StoryObj<typeof StoryInbox> = {
  render: () => <StoryInbox hash="#/letter/s-1" />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Mengapa menunggu' }));
    await canvas.findByText('Yang juga dapat dilakukan');
  },
};

/** Several sign: a round that counts, and one that is void since the letter was sent back. */
export const SignedAgain: StoryObj<typeof StoryInbox> = {
  render: () => <StoryInbox hash="#/letter/s-5" world={actsWorld} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText(/Tanda tangan yang tidak berlaku lagi/));
    await canvas.findByText('Tidak diminta lagi');
  },
};

/** A village's report: its table takes the full width. */
export const VillageReport: StoryObj<typeof StoryInbox> = {
  render: () => <StoryInbox hash="#/letter/l-1" world={twoSeatsWorld} />,
};

export const VillageReportOnAPhone: StoryObj<typeof StoryInbox> = {
  ...VillageReport,
  globals: { viewport: { value: 'mobile1' } },
};

/** A secret letter: the envelope only, no scan, and whoever looks at it written across it. */
export const Secret: StoryObj<typeof StoryInbox> = {
  render: () => <StoryInbox hash="#/letter/s-3" />,
};

export const TreeFiveDeep: StoryObj = {
  render: () => (
    <StoryPart>
      <DispositionTree
        tree={deepTree}
        mine={new Set(['d-2-dinkes'])}
        takenBack={takenBack(deepStory)}
        entries={deepStory}
      />
    </StoryPart>
  ),
};

export const TreeOnAPhone: StoryObj = {
  ...TreeFiveDeep,
  globals: { viewport: { value: 'mobile1' } },
};

export const Story: StoryObj = {
  render: () => (
    <StoryPart>
      <Timeline entries={deepStory} tree={deepTree} />
    </StoryPart>
  ),
};

export const StoryInEnglish: StoryObj = {
  render: () => (
    <StoryPart lang="en">
      <Timeline entries={deepStory} tree={deepTree} />
    </StoryPart>
  ),
};

export const LargeType: StoryObj = {
  render: () => (
    <StoryPart size="large">
      <DispositionTree tree={deepTree} />
    </StoryPart>
  ),
};
