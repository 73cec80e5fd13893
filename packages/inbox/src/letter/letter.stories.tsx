import type { Meta, StoryObj } from '@storybook/react-vite';
import { StoryInbox, StoryPart } from '../stories/fake-host.tsx';
import { deepStory, deepTree } from '../stories/fake-world.ts';
import '../style/style.css';
import { DispositionTree } from './disposition-tree.tsx';
import { Timeline } from './timeline.tsx';

const meta: Meta = { title: 'Letter' };
export default meta;

/** Head, scan, tree and story of a letter that went five deep. */
export const Page: StoryObj<typeof StoryInbox> = {
  render: () => <StoryInbox hash="#/letter/s-2" />,
};

/** A secret letter: the envelope only, no scan. */
export const Secret: StoryObj<typeof StoryInbox> = {
  render: () => <StoryInbox hash="#/letter/s-3" />,
};

export const TreeFiveDeep: StoryObj = {
  render: () => (
    <StoryPart>
      <DispositionTree tree={deepTree} mine={new Set(['d-2-dinkes'])} />
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
