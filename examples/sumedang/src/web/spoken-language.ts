/** The language that the inbox is shown in now. */
export function spokenLanguage(): 'id' | 'en' {
  return document.querySelector('#root [lang]')?.getAttribute('lang') === 'en' ? 'en' : 'id';
}
