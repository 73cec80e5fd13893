import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { StoryInbox } from '../../stories/fake-host.tsx';
import { actsWorld, batchWorld } from '../../stories/fake-acts.ts';
import '../../style/style.css';

const meta: Meta<typeof StoryInbox> = {
  title: 'Batch',
  component: StoryInbox,
  args: { world: batchWorld },
  render: (args, { globals }) => (
    <StoryInbox lang={globals.locale === 'en' ? 'en' : 'id'} {...args} />
  ),
};
export default meta;

type Story = StoryObj<typeof StoryInbox>;
type Play = NonNullable<Story['play']>;

const phone = { viewport: { value: 'mobile1' } };

const chooseAll = async ({ canvas, userEvent }: Parameters<Play>[0]): Promise<void> => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Pilih' }));
  await userEvent.click(await canvas.findByRole('checkbox', { name: 'Pilih semua' }));
  await canvas.findByText('12 dipilih');
};

/** Twelve requests; what all of them may be decided by stands below. */
export const Choosing: Story = {
  play: async (context) => {
    await chooseAll(context);
    const { canvas } = context;
    await expect(await canvas.findByRole('button', { name: 'Setujui' })).toBeEnabled();
    await expect(canvas.queryByRole('button', { name: 'Tunda' })).toBeNull();
  },
};

export const ChoosingOnAPhone: Story = { ...Choosing, globals: phone };

/** Two are refused with the reason, and stay chosen. */
export const SomeRefused: Story = {
  play: async (context) => {
    await chooseAll(context);
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole('button', { name: 'Setujui' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Setujui 12 butir' }));
    const dialog = within(await canvas.findByRole('dialog'));
    await dialog.findByText('10 butir selesai, 2 tidak diterima.');
    await userEvent.click(dialog.getByText('Tutup'));
    await canvas.findByText('2 dipilih');
  },
};

export const SomeRefusedOnAPhone: Story = {
  globals: phone,
  play: async (context) => {
    await chooseAll(context);
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole('button', { name: 'Setujui' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Setujui 12 butir' }));
    await canvas.findByText('10 butir selesai, 2 tidak diterima.');
  },
};

/** An outcome that asks for the reason asks once for all. */
export const ReasonForAll: Story = {
  play: async (context) => {
    await chooseAll(context);
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole('button', { name: 'Tolak' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Tolak 12 butir' }));
    await canvas.findByText(/Tulis alasannya/);
  },
};

/** Different tasks have nothing in common. */
export const NothingShared: Story = {
  args: { world: actsWorld },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Pilih' }));
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Pilih semua' }));
    await canvas.findByText(/tidak punya keputusan yang sama/);
  },
};

export const English: Story = {
  args: { lang: 'en' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Select' }));
  },
};
