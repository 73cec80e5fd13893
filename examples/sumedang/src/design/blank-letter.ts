// A flow of letters to begin with: nothing but its end, and what every letter of the regency has, so that lists can say what it is
// about. Its name in programs is made of its title.

import { blankFlow, createDocument, nameFor, type FlowDocument } from '@alir/designer/model';

/** @param isTaken - whether a flow has that name already */
export function blankLetter(title: string, isTaken: (name: string) => boolean): FlowDocument {
  return createDocument({
    ...blankFlow(nameFor(title, isTaken), title),
    lang: 'id',
    calendar: 'kabupaten',
    data: {
      type: 'object',
      required: ['perihal'],
      additionalProperties: false,
      properties: {
        perihal: {
          title: { id: 'Hal', en: 'Subject' },
          type: 'string',
          minLength: 1,
          maxLength: 500,
        },
      },
    },
    summary: { perihal: 'data.perihal' },
  });
}
