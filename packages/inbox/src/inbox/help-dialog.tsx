import type { ReactElement } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { useEnvironment } from '../session/environment.tsx';

export function HelpDialog({ close }: { readonly close: () => void }): ReactElement {
  const { texts } = useEnvironment();
  const { keys } = texts;
  const rows: readonly (readonly [string, string])[] = [
    ['j / k', keys.move],
    ['Enter', keys.open],
    ['x', texts.acts.batch.key],
    ['/', keys.search],
    ['u', keys.back],
    ['?', keys.help],
    ['Esc', keys.close],
  ];
  return (
    <Dialog title={texts.shell.shortcuts} close={close}>
      <dl className="alir-keys alir-dialog-scroll">
        {rows.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
