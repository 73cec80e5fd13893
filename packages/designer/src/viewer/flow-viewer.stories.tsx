import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement } from 'react';
import { expect } from 'storybook/test';
import { columnPicture } from '../../test/column-picture.ts';
import { sampleFigures, sampleFlow, sampleOverlay } from '../stories/sample-flow.ts';
import { FlowViewer, type FlowViewerProps } from './flow-viewer.tsx';

const meta: Meta = {
  title: 'Viewer',
  parameters: {
    a11y: {
      // It takes the shortened lines of who and by when for the label; a test checks that titles are in the names.
      config: { rules: [{ id: 'label-content-name-mismatch', enabled: false }] },
    },
  },
};
export default meta;

function Page(props: Partial<FlowViewerProps>): ReactElement {
  return (
    <main style={{ height: '100vh' }}>
      <FlowViewer flow={sampleFlow} pictureOf={columnPicture} {...props} />
    </main>
  );
}

export const Picture: StoryObj = { render: () => <Page /> };

/** Counts, usual times, lateness, and where a letter is. */
export const Overlay: StoryObj = {
  render: () => <Page overlay={sampleOverlay} />,
  play: async ({ canvas }) => {
    const here = await canvas.findByRole('button', { name: /sedang di sini/ });
    await expect(here).toHaveAttribute('aria-current', 'step');
  },
};

/** What history says of each step; colours by time or lateness, as one chooses. */
export const Figures: StoryObj = {
  render: () => <Page figures={sampleFigures} />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    const step = await canvas.findByRole('button', {
      name: /Telaah surat.*3 berada di sini, 2 lewat batas waktu, 290 selesai, setengahnya dalam 9,5 jam kerja, Setuju 260 kali, Kembalikan 30 kali$/,
    });
    await expect(step).toBeVisible();
    await expect(canvasElement.querySelectorAll('.heat')).toHaveLength(3);
    await userEvent.selectOptions(canvas.getByLabelText('Warna menurut'), 'Lewat batas waktu');
    await userEvent.click(canvas.getByText('Arti warna'));
    await expect(canvas.getByText('Setengah atau lebih lewat')).toBeVisible();
    await expect(canvasElement.querySelectorAll('.heat-2, .heat-4')).toHaveLength(1);
  },
};

export const FiguresInTheDark: StoryObj = {
  render: () => <Page theme="dark" lang="en" figures={sampleFigures} heatBy="overdue" />,
};

export const English: StoryObj = { render: () => <Page lang="en" overlay={sampleOverlay} /> };
export const Dark: StoryObj = { render: () => <Page theme="dark" overlay={sampleOverlay} /> };

/** Two versions in one picture. */
export const Changed: StoryObj = {
  render: () => (
    <Page
      changed={{
        steps: { paraf: 'added', segel: 'changed', jawaban: 'removed' },
        ways: { 'telaah on/setuju': 'changed' },
      }}
      problems={[{ step: 'telaah', severity: 'error', text: 'Tidak ada yang menjabat' }]}
    />
  ),
};

export const Empty: StoryObj = { render: () => <Page flow={{}} /> };

function Choosing(): ReactElement {
  const [chosen, setChosen] = useState('');
  return (
    <main style={{ height: '100vh', display: 'grid', gridTemplateRows: 'auto 1fr' }}>
      <output>{`Dipilih: ${chosen}`}</output>
      <FlowViewer flow={sampleFlow} pictureOf={columnPicture} onChoose={setChosen} />
    </main>
  );
}

/** The keys follow the flow; one stop for the tab key. */
export const ByKeys: StoryObj = {
  render: () => <Choosing />,
  play: async ({ canvas, userEvent }) => {
    // Ways of others name it, too, and regions have a first step of their own.
    const first = await canvas.findByRole('button', { name: /^Langkah 1 dari \d+, / });
    await userEvent.tab();
    await expect(first).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await canvas.findByText('Dipilih: paraf');
  },
};
