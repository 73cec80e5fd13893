// Where the keys lead: along the ways of the flow, and through all steps in order.

import type { Scene } from '../model/scene/scene.ts';

/** The step that a key leads to from `from`; null where the key is none of these. */
export function stepByKey(scene: Scene, from: string, key: string): string | null {
  const { boxes, lines } = scene;
  const at = boxes.findIndex((box) => box.key === from);
  const beside = (by: number): string =>
    boxes[Math.min(Math.max(at + by, 0), boxes.length - 1)]?.key ?? from;
  const isDrawn = (one: string | null): one is string =>
    one !== null && boxes.some((box) => box.key === one);
  switch (key) {
    case 'ArrowDown': {
      const way = lines.find(
        ({ step, target, isBack }) =>
          step === from && !isBack && target !== from && isDrawn(target),
      );
      return way?.target ?? beside(1);
    }
    case 'ArrowUp': {
      const way = lines.find(
        ({ step, target, isBack }) => target === from && !isBack && step !== from && isDrawn(step),
      );
      return way?.step ?? beside(-1);
    }
    case 'ArrowRight':
      return beside(1);
    case 'ArrowLeft':
      return beside(-1);
    case 'Home':
      return boxes[0]?.key ?? from;
    case 'End':
      return boxes.at(-1)?.key ?? from;
    default:
      return null;
  }
}
