import type { Meta, StoryObj } from '@storybook/react-vite';
import { difference } from '../stories/fake-documents.ts';
import { StoryPart } from '../stories/fake-host.tsx';
import '../style/style.css';
import { FilesSection } from './files-section.tsx';
import { TextDifference } from './text-difference.tsx';
import { TextVersionDialog } from './text-version-dialog.tsx';

const meta: Meta = { title: 'Documents' };
export default meta;

const onAPhone = { globals: { viewport: { value: 'mobile1' } } };

/** Files of an instance: one can be taken away, one is still being scanned. */
export const Files: StoryObj = {
  render: () => (
    <StoryPart>
      <FilesSection instance="s-2" />
    </StoryPart>
  ),
};

export const FilesOnAPhone: StoryObj = { ...Files, ...onAPhone };

/** What the secretary corrected in the draft. */
export const Difference: StoryObj = {
  render: () => (
    <StoryPart>
      <TextDifference parts={difference} />
    </StoryPart>
  ),
};

export const DifferenceOnAPhone: StoryObj = { ...Difference, ...onAPhone };

export const DifferenceInEnglish: StoryObj = {
  render: () => (
    <StoryPart lang="en">
      <TextDifference parts={difference} />
    </StoryPart>
  ),
};

export const SameText: StoryObj = {
  render: () => (
    <StoryPart>
      <TextDifference parts={[{ kind: 'same', text: 'Dengan hormat,' }]} />
    </StoryPart>
  ),
};

/** Any two versions, chosen. */
export const Versions: StoryObj = {
  render: () => (
    <StoryPart>
      <TextVersionDialog
        text={{ instance: 's-2', field: 'naskah', version: 3 }}
        close={() => undefined}
      />
    </StoryPart>
  ),
};

export const VersionsOnAPhone: StoryObj = { ...Versions, ...onAPhone };
