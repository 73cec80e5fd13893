// The dialog that asks for the passphrase of one's certificate. A password field that no browser is to remember, emptied as
// soon as it is sent.

import { spokenLanguage } from './spoken-language.ts';

const texts = {
  id: {
    title: 'Tanda tangan elektronik',
    label: 'Frasa sandi sertifikat',
    hint: 'Tidak disimpan. Frasa sertifikat uji: frasa-contoh',
    sign: 'Tanda tangani',
    cancel: 'Batal',
  },
  en: {
    title: 'Electronic signature',
    label: 'Passphrase of the certificate',
    hint: 'It is not kept. Passphrase of the test certificates: frasa-contoh',
    sign: 'Sign',
    cancel: 'Cancel',
  },
} as const;

/** @returns null when the person does not sign after all */
export function askPassphrase(): Promise<string | null> {
  const said = texts[spokenLanguage()];
  const dialog = document.createElement('dialog');
  dialog.className = 'house-sign';
  dialog.setAttribute('aria-labelledby', 'house-sign-title');
  const form = document.createElement('form');
  form.method = 'dialog';
  const title = named('h2', said.title);
  title.id = 'house-sign-title';
  const label = named('label', said.label);
  const input = document.createElement('input');
  input.type = 'password';
  input.required = true;
  input.autocomplete = 'off';
  label.append(input);
  const hint = named('p', said.hint);
  const sign = named('button', said.sign);
  sign.className = 'alir-button alir-button-primary';
  const cancel = named('button', said.cancel);
  cancel.type = 'button';
  cancel.className = 'alir-button';
  cancel.addEventListener('click', () => dialog.close());
  const foot = document.createElement('div');
  foot.append(sign, cancel);
  form.append(title, label, hint, foot);
  dialog.append(form);
  // Within the inbox, whose buttons it has.
  (document.querySelector('#root [lang]') ?? document.body).append(dialog);
  const answer = new Promise<string | null>((resolve) => {
    form.addEventListener('submit', () => resolve(input.value));
    dialog.addEventListener('close', () => {
      resolve(null);
      input.value = '';
      dialog.remove();
    });
  });
  dialog.showModal();
  return answer;
}

function named<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  text: string,
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
