// Closer, farther, all of it: for those who have no wheel and no two fingers. And which way the picture runs.

import { useReactFlow, useStoreApi } from '@xyflow/react';
import type { ReactElement } from 'react';
import type { Picture } from '../../model/layout/picture.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { useOneStop } from '../parts/one-stop.ts';
import { useDispatch, useDocument, useSession } from '../session/session.tsx';
import { announce } from '../session/ui-state.ts';
import { runsRight, turned } from './direction.ts';
import { wholeView } from './whole-view.ts';

/** What can be done to see more or better. */
export interface Looking {
  readonly closer: () => void;
  readonly farther: () => void;
  readonly all: () => void;
}

/** Moves the view of the canvas around. */
export function useLooking(picture: Picture): Looking {
  const { zoomIn, zoomOut, setViewport } = useReactFlow();
  const store = useStoreApi();
  return {
    closer: () => void zoomIn(),
    farther: () => void zoomOut(),
    all() {
      const { width, height } = store.getState();
      void setViewport(wholeView(picture, { width, height }));
    },
  };
}

export function LookButtons({ looking }: { readonly looking: Looking }): ReactElement {
  const { ui, texts } = useSession();
  const oneStop = useOneStop<HTMLDivElement>();
  const dispatch = useDispatch();
  const document = useDocument();
  const isRight = runsRight(document);
  const turn = (): void => {
    if (dispatch(turned(document)) === null)
      announce(ui, isRight ? texts.turnDown : texts.turnRight);
  };
  return (
    <div className="alir-look" role="toolbar" aria-label={texts.look} {...oneStop}>
      <IconButton icon="plus" label={texts.zoomIn} act={looking.closer} />
      <IconButton icon="minus" label={texts.zoomOut} act={looking.farther} />
      <IconButton icon="fit" label={texts.fit} act={looking.all} />
      <IconButton
        icon={isRight ? 'down' : 'turn'}
        label={isRight ? texts.turnDown : texts.turnRight}
        act={turn}
      />
    </div>
  );
}
