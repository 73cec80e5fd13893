// The rows of the page that says what the engine can do.

/** A feature, and what shows that it is there. */
export interface FeatureRow {
  readonly feature: string;
  readonly how: string;
  /** Null: the row says that it is not there. */
  readonly test: { readonly title: string; readonly file: string } | null;
  /** The last cell as it reads: `not yet` or `out` where no test is linked. */
  readonly said: string;
}

/** Every row of every table of a page, without the heads. */
export function featureRows(page: string): FeatureRow[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (feature|-)/.test(line))
    .map((line) => {
      const [feature = '', how = '', last = ''] = line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim());
      const [, title, file] = /^\[(\[.*)\]\(([^)]+)\)$/.exec(last) ?? [];
      return {
        feature,
        how,
        said: last,
        test: title === undefined || file === undefined ? null : { title: plain(title), file },
      };
    });
}

/** A title without the signs of Markdown around its code. */
const plain = (title: string): string => title.replaceAll('\\', '');

/** Whether a file of tests has one of this title that runs, or a `describe` with some in it. */
export function hasTest(text: string, title: string): boolean {
  const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('//'));
  const opening = /\b(?:test|it|describe)(?:\.each)?\($/;
  return ["'", '"', '`'].some((quote) => {
    const written = `${quote}${title}${quote}`;
    return lines.some((line, index) => {
      const at = line.indexOf(written);
      if (at < 0) return false;
      // A long title stands on the line after the bracket.
      const before = line.slice(0, at).trim() || (lines[index - 1] ?? '').trim();
      return opening.test(before);
    });
  });
}
