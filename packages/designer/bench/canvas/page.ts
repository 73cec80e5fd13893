// The page of the benchmark: draws an office with what the address says, `?with=alir&steps=1000`, and tells when it is there.

import type { Draw, Drawn } from './drawn.ts';
import { officeOf } from './office.ts';

/** What the benchmark reaches. */
export interface BenchPage {
  /** Draws; ends when the page has nothing left to do. Milliseconds. */
  readonly ready: Promise<number>;
  /** What was drawn. */
  drawn: Drawn | null;
}

declare global {
  interface Window {
    /** What the benchmark reaches. */
    bench: BenchPage;
  }
}

async function load(name: string): Promise<Draw> {
  switch (name) {
    case 'alir':
      return (await import('./draw-alir.tsx')).drawAlir(false);
    case 'alir-proving':
      return (await import('./draw-alir.tsx')).drawAlir(true);
    case 'react-flow':
      return (await import('./draw-react-flow.tsx')).drawReactFlow;
    case 'bpmn-js':
      return (await import('./draw-bpmn.ts')).drawBpmn;
    case 'sequential':
      return (await import('./draw-sequential.ts')).drawSequential;
    default:
      throw new Error(`Nobody draws as ${name}`);
  }
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));

async function draw(): Promise<number> {
  const query = new URLSearchParams(location.search);
  const host = document.querySelector('main');
  if (host === null) throw new Error('The page has no place to draw');
  const drawWith = await load(query.get('with') ?? '');
  const office = officeOf(Number(query.get('steps')));
  const start = performance.now();
  window.bench.drawn = await drawWith(host, office);
  // Painted, measured, painted again, and at rest.
  await nextFrame();
  await nextFrame();
  await idle();
  await nextFrame();
  return performance.now() - start;
}

const ready = Promise.withResolvers<number>();
window.bench = { ready: ready.promise, drawn: null };
draw().then(ready.resolve, ready.reject);
