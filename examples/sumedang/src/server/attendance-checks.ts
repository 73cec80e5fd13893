// An invitation of this regency is answered on the disposition sheet. The flow refuses to put it away unanswered, in one
// sentence with everything else; here the field is marked.

import { refusalAt, type Rule } from './house-engine.ts';
import { recipientsSent, textIn } from './recipients-sent.ts';

/** Instructions that send somebody to an event. */
export const deputising: ReadonlySet<string> = new Set(['wakili', 'hadir-laporkan']);

export const checkAttendance: Rule = async (sent) => {
  const { to, state, act, data } = sent;
  const awaits = to?.flow === 'surat-masuk' && textIn(to.data, 'undangan') !== '';
  if (!awaits || state !== 'menunggu-disposisi' || act === 'kembalikan') return sent;
  const answer = textIn(data, 'kehadiran') || textIn(to.data, 'kehadiran');
  if (answer === '')
    return refusalAt('/kehadiran', {
      id: 'Undangan ini menunggu jawaban: hadir, diwakilkan, atau tidak',
      en: 'This invitation waits for an answer: attend, be represented, or not',
    });
  if (answer !== 'diwakilkan') return sent;
  const deputy = recipientsSent(sent).some(
    ({ recipient: { instruksi } }) =>
      Array.isArray(instruksi) &&
      instruksi.some((code) => typeof code === 'string' && deputising.has(code)),
  );
  if (act === 'disposisi' && deputy) return sent;
  return refusalAt(act === 'disposisi' ? '/penerima' : '/kehadiran', {
    id: 'Diwakilkan: disposisikan kepada yang mewakili dengan instruksi “Wakili atau hadiri”',
    en: 'Represented: dispose to whoever attends for you, with the instruction to do so',
  });
};
