// Files to the person at the screen, and pages to their printer.

/** Downloads a file. */
export function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken the file by the time that this runs.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Asks the printer for a page, which is an HTML document of its own. */
export function print(page: string): void {
  const frame = document.createElement('iframe');
  frame.className = 'alir-print';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.srcdoc = page;
  frame.addEventListener('load', () => {
    const { contentWindow } = frame;
    contentWindow?.addEventListener('afterprint', () => frame.remove());
    contentWindow?.print();
  });
  document.body.append(frame);
}
