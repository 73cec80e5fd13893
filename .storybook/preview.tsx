import type { Preview } from '@storybook/react-vite';

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
