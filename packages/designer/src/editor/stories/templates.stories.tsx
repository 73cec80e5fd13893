import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, within } from 'storybook/test';
import { TemplateDialog } from '../templates/template-dialog.tsx';
import '../style/style.css';

const meta: Meta = {
  title: 'Designer/Templates',
  render: (_, { globals }) => (
    <TemplateDialog
      lang={globals['locale'] === 'en' ? 'en' : 'id'}
      isTaken={() => false}
      begin={() => undefined}
      close={() => undefined}
    />
  ),
};
export default meta;

/** The six shapes. */
export const Choosing: StoryObj = {};

/** What is asked follows from what was answered. */
export const Answering: StoryObj = {
  play: async () => {
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: /^Surat keluar/ }));
    const levels = dialog.getByRole('combobox', { name: 'Berapa tingkat paraf?' });
    await userEvent.selectOptions(levels, '3');
    await expect(dialog.getByRole('combobox', { name: /tingkat 3/ })).toBeVisible();
  },
};
