// A pause in long work, so that the page answers whoever uses it and paints what was done so far.

/** Lets everything else on the page go first. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // Timers are held back to some milliseconds; messages are not.
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
