// What is proposed of a flow: a list, and one that is looked at, with the same sentences and pictures as before publishing.

import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { DecidedPage, ProposalItem, Proposals } from '../../publish/proposals.ts';
import type { Publishing } from '../../publish/publishing.ts';
import { Dialog } from '../parts/dialog.tsx';
import { whyOf } from '../parts/why-of.ts';
import { useDocument, useSession } from '../session/session.tsx';
import { GoOver } from './go-over.tsx';
import { ReviewProposal } from './review-proposal.tsx';
import { useFirstFocus } from './use-first-focus.ts';
import { usePersonName } from './use-person-name.ts';

type Page =
  | { readonly kind: 'list' }
  | { readonly kind: 'review'; readonly item: ProposalItem }
  | { readonly kind: 'published'; readonly version: number };

export function ProposalsDialog(props: {
  readonly publishing: Publishing;
  readonly close: () => void;
}): ReactElement | null {
  const { texts } = useSession();
  const { publishing, close } = props;
  const { proposals } = publishing;
  const [page, turn] = useState<Page>({ kind: 'list' });
  if (proposals === undefined) return null;
  const toList = (): void => turn({ kind: 'list' });
  return (
    <Dialog title={texts.proposals.title} close={close} room="picture">
      <div className="alir-publish">
        {page.kind === 'list' ? (
          <ProposalList proposals={proposals} look={(item) => turn({ kind: 'review', item })} />
        ) : null}
        {page.kind === 'review' ? (
          <ReviewProposal
            item={page.item}
            publishing={publishing}
            proposals={proposals}
            back={toList}
            ended={(item) =>
              item.status === 'approved'
                ? turn({ kind: 'published', version: item.version })
                : toList()
            }
          />
        ) : null}
        {page.kind === 'published' ? (
          <GoOver version={page.version} publishing={publishing} close={close} />
        ) : null}
      </div>
    </Dialog>
  );
}

function ProposalList(props: {
  readonly proposals: Proposals;
  readonly look: (item: ProposalItem) => void;
}): ReactElement {
  const { texts } = useSession();
  const { proposals: words } = texts;
  const { proposals, look } = props;
  const flow = String(useDocument().flow['flow'] ?? '');
  const [items, setItems] = useState<readonly ProposalItem[] | null>(null);
  const [failure, setFailure] = useState<string | null | undefined>();
  useEffect(() => {
    proposals.of(flow).then(
      (found) => setItems(found.items),
      (error: unknown) => setFailure(whyOf(error)),
    );
  }, [proposals, flow]);
  const list = useFirstFocus<HTMLElement>(items !== null);
  if (failure !== undefined) return <p role="alert">{texts.unreachable(failure)}</p>;
  if (items === null) return <p role="status">{words.loading}</p>;
  return (
    <div className="alir-publish-form">
      <section ref={list} tabIndex={-1} aria-label={words.waiting}>
        <h3>{words.waiting}</h3>
        {items.length === 0 ? <p>{words.none}</p> : <Items items={items} look={look} />}
      </section>
      <Over proposals={proposals} flow={flow} />
    </div>
  );
}

/** What became of earlier ones. Read when somebody opens the list, page by page. */
function Over(props: { readonly proposals: Proposals; readonly flow: string }): ReactElement {
  const { texts } = useSession();
  const { proposals: words } = texts;
  const { proposals, flow } = props;
  const [read, setRead] = useState<DecidedPage | null>(null);
  const [failure, setFailure] = useState<string | null | undefined>();
  const more = (after?: string): void => {
    setFailure(undefined);
    proposals.decided(flow, after).then(
      ({ items, next }) =>
        setRead((before) => ({ items: [...(before?.items ?? []), ...items], next })),
      (error: unknown) => setFailure(whyOf(error)),
    );
  };
  return (
    <details
      className="alir-details"
      onToggle={(event) => {
        if (event.currentTarget.open && read === null) more();
      }}
    >
      <summary>{words.over}</summary>
      {read?.items.length === 0 ? <p className="alir-help">{words.noneOver}</p> : null}
      <Items items={read?.items ?? []} />
      {failure === undefined ? null : <p role="alert">{texts.unreachable(failure)}</p>}
      {read === null || read.next === null ? null : (
        <button type="button" className="alir-button" onClick={() => more(read.next ?? undefined)}>
          {words.earlier}
        </button>
      )}
    </details>
  );
}

function Items(props: {
  readonly items: readonly ProposalItem[];
  readonly look?: (item: ProposalItem) => void;
}): ReactElement {
  const { texts } = useSession();
  const { proposals: words } = texts;
  const { look } = props;
  const nameOf = usePersonName();
  return (
    <ul className="alir-versions">
      {props.items.map((item) => (
        <li key={item.id}>
          <strong>{words.item(item.version, nameOf(item.by), new Date(item.at))}</strong>
          <p className={item.note === null ? 'alir-help' : undefined}>
            {item.note ?? texts.publishing.noNote}
          </p>
          {item.status === 'old' ? <p className="alir-notice">{words.isOld}</p> : null}
          {item.decision === null ? (
            <button type="button" className="alir-button" onClick={() => look?.(item)}>
              {words.look(item.version)}
            </button>
          ) : (
            <p className="alir-help">
              {words.ended(item.decision.as, nameOf(item.decision.by), new Date(item.decision.at))}
              {item.decision.reason === null ? '' : `. ${item.decision.reason}`}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
