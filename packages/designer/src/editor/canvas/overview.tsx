// The picture from afar: one drawing instead of an element for every step, for zooms at which nobody reads.

import { useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Picture } from '../../model/layout/picture.ts';

/** Draws the boxes and ways of a picture at the zoom of the canvas. Decorative: the outline says what is in it. */
export function Overview({ picture }: { readonly picture: Picture }): ReactElement {
  const element = useRef<HTMLCanvasElement>(null);
  const [x, y, zoom] = useStore(({ transform }) => transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  useEffect(() => {
    const canvas = element.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const ratio = window.devicePixelRatio;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
    const style = getComputedStyle(canvas);
    drawWays(context, picture, style.getPropertyValue('--alir-line-strong'));
    drawBoxes(context, picture, {
      fill: style.getPropertyValue('--alir-surface'),
      line: style.getPropertyValue('--alir-accent'),
    });
  }, [picture, x, y, zoom, width, height]);
  return <canvas ref={element} className="alir-overview" aria-hidden="true" />;
}

function drawWays(context: CanvasRenderingContext2D, { routes }: Picture, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  for (const { points } of routes) {
    const [first, ...others] = points;
    if (first === undefined) continue;
    context.moveTo(first.x, first.y);
    for (const { x, y } of others) context.lineTo(x, y);
  }
  context.stroke();
}

function drawBoxes(
  context: CanvasRenderingContext2D,
  { boxes }: Picture,
  { fill, line }: { readonly fill: string; readonly line: string },
): void {
  context.strokeStyle = line;
  context.fillStyle = fill;
  context.lineWidth = 3;
  for (const { x, y, width, height } of boxes.values()) {
    context.fillRect(x, y, width, height);
    context.strokeRect(x, y, width, height);
  }
}
