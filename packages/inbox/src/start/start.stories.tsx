import type { Meta, StoryObj } from '@storybook/react-vite';
import { StoryPart } from '../stories/fake-host.tsx';
import '../style/style.css';
import { StartForm } from './start-form.tsx';

const meta: Meta = { title: 'Start' };
export default meta;

/** Registering a letter. */
export const Letter: StoryObj = {
  render: () => (
    <StoryPart>
      <StartForm flow="surat-masuk" started={() => undefined} />
    </StoryPart>
  ),
};

export const Slow: StoryObj = {
  render: () => (
    <StoryPart options={slow}>
      <StartForm flow="surat-masuk" started={() => undefined} />
    </StoryPart>
  ),
};

const slow = { delayMs: 1500 };
