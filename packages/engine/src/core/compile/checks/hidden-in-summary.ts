import type { Compilation } from '../compilation.ts';
import type { Flow, FlowNode } from '../flow.ts';

/** The summary stands in every list and is searched; a field that some form hides would be told there. */
export function checkHiddenInSummary(
  compilation: Compilation,
  nodes: ReadonlyMap<string, FlowNode>,
  { summary, startForm }: Pick<Flow, 'summary' | 'startForm'>,
): void {
  const forms = [startForm, ...[...nodes.values()].map(({ task }) => task?.form ?? null)];
  for (const [name, { reads }] of summary) {
    for (const field of reads) {
      const form = forms.find((one) => one?.hidden.has(field));
      if (!form) continue;
      const params = { name, field, form: form.name };
      compilation.report('SUMMARY_TELLS_HIDDEN', `/summary/${name}`, params, 'warning');
    }
  }
}
