// Around each part of the editor: where it cannot be shown, the rest works on. What a host answers is not always of the shape that it
// should be, and code that comes later may not come.

import { Component } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useSession } from '../session/session.tsx';

interface FaultBoundaryProps {
  /** What the part is about: with another it is shown anew. */
  readonly about?: string;
  /** What is shown where the part cannot be. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

interface FaultState {
  readonly isFaulty: boolean;
}

/** Shows a part, or something else once it throws. React itself tells the fault, in the console or where the host's root says. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultState> {
  override readonly state: FaultState = { isFaulty: false };

  static getDerivedStateFromError(): FaultState {
    return { isFaulty: true };
  }

  override componentDidUpdate(props: FaultBoundaryProps, { isFaulty }: FaultState): void {
    if (isFaulty && props.about !== this.props.about) this.setState({ isFaulty: false });
  }

  override render(): ReactNode {
    return this.state.isFaulty ? this.props.instead : this.props.children;
  }
}

/** Says that a part cannot be shown, with a button that closes it where that can be. */
export function Fault({ close }: { readonly close?: () => void }): ReactElement {
  const { texts } = useSession();
  return (
    <div className="alir-fault">
      <p role="alert">{texts.fault}</p>
      {close === undefined ? null : (
        <button type="button" className="alir-button" onClick={close}>
          {texts.close}
        </button>
      )}
    </div>
  );
}
