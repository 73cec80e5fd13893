// Everything else that may be done, as a list to choose from: what each does, and why what is refused is not possible now.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PermissionView } from '@alir/engine/core/types';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import type { ActWords } from '../texts/acts-id.ts';

export interface OfferedAct<Name extends string> {
  readonly name: Name;
  readonly words: ActWords;
  readonly permission: PermissionView;
}

export function ActMenu<Name extends string>(props: {
  readonly label: string;
  readonly acts: readonly OfferedAct<Name>[];
  readonly choose: (act: OfferedAct<Name>) => void;
}): ReactElement | null {
  const [open, setOpen] = useState(false);
  const { label, acts } = props;
  if (acts.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="alir-button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {label}
        <Icon name="down" />
      </button>
      {open && (
        <Dialog title={label} close={() => setOpen(false)}>
          <ul className="alir-act-list">
            {acts.map((act) => (
              <li key={act.name}>
                <button
                  type="button"
                  disabled={!act.permission.allowed}
                  onClick={() => {
                    setOpen(false);
                    props.choose(act);
                  }}
                >
                  <strong>{act.words.label}</strong>
                  <small>{act.permission.allowed ? act.words.help : act.permission.detail}</small>
                </button>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
