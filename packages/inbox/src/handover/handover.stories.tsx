import type { Meta, StoryObj } from '@storybook/react-vite';
import { StoryPart } from '../stories/fake-host.tsx';
import '../style/style.css';
import { HandoverPage } from './handover-page.tsx';

const meta: Meta = { title: 'Handover' };
export default meta;

const render = () => (
  <StoryPart>
    <HandoverPage />
  </StoryPart>
);

/** What waits for a position, before anything is moved. */
export const Load: StoryObj = {
  render,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Cari jabatan'), 'Kesehatan');
    await userEvent.click(await canvas.findByRole('button', { name: /^Kepala Dinas Kesehatan/ }));
    await canvas.findByText('3 tugas terbuka');
  },
};

/** Without successor and reason nothing is sent. */
export const Unfinished: StoryObj = {
  render,
  play: async (context) => {
    await Load.play?.(context);
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole('button', { name: 'Pindahkan semua tugas' }));
    await canvas.findByText('Pilih jabatan penggantinya.');
  },
};

/** What went over, and what stays with why. */
export const Result: StoryObj = {
  render,
  play: async (context) => {
    await Load.play?.(context);
    const { canvas, userEvent } = context;
    await userEvent.type(await canvas.findByLabelText('Cari jabatan'), 'PMD');
    await userEvent.click(await canvas.findByRole('button', { name: /^Kepala Dinas PMD/ }));
    await userEvent.type(await canvas.findByLabelText(/^Alasan/), 'Jabatan dihapus');
    await userEvent.click(canvas.getByRole('button', { name: 'Pindahkan semua tugas' }));
    await canvas.findByText(/2 tugas dipindahkan/);
    await canvas.findByText(/Tugas ini rahasia/);
  },
};
