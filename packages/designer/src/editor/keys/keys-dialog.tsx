// Which keys there are.

import type { ReactElement } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { useSession } from '../session/session.tsx';
import { keysTexts } from '../texts/keys.ts';

export function KeysDialog(): ReactElement {
  const { ui, lang } = useSession();
  const { title, parts } = keysTexts(lang);
  return (
    <Dialog title={title} close={() => ui.setState({ isHelping: false })}>
      <div className="alir-keys">
        {parts.map((part) => (
          <table key={part.title}>
            <caption>{part.title}</caption>
            <tbody>
              {part.keys.map(([keys, does]) => (
                <tr key={keys}>
                  <th scope="row">{keys}</th>
                  <td>{does}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Dialog>
  );
}
