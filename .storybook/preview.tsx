import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';

// What a story waits for may take its time on a busy machine: no test of speed.
configure({ asyncUtilTimeout: 20_000 });

const preview: Preview = {
  globalTypes: {
    locale: {
      description: 'Bahasa / language',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'id', title: 'Bahasa Indonesia' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { locale: 'id' },
  parameters: {
    // A violation of accessibility fails the story's test.
    a11y: { test: 'error' },
    layout: 'fullscreen',
  },
};

export default preview;
