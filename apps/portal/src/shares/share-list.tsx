import type { ReactNode } from 'react';
import { mySharesQuery, type ShareFilter } from '../api/shares.js';
import { LoadMore } from '../lists/load-more.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { useWalk } from '../lists/use-walk.js';
import { Failed } from '../parts/failed.js';
import { ShareRow } from './share-row.js';
import classes from './shares.module.css';

interface Props {
  filter: ShareFilter;
  title: string;
  /** Of the heading, for focus that is sent to it. */
  titleId?: string;
  empty: ReactNode;
}

/** One list of the member's shares. */
export function ShareList({ filter, title, titleId, empty }: Props) {
  const list = useWalk<HTMLUListElement>();
  const shares = usePages((cursor) => mySharesQuery(filter, cursor));
  const { items } = shares;
  return (
    <section className={classes.part} aria-label={title}>
      <h2 dir="auto" id={titleId} tabIndex={titleId ? -1 : undefined} className={classes.section}>
        {title}
      </h2>
      {shares.error && !items ? (
        <Failed error={shares.error} retry={shares.retry} />
      ) : !items ? (
        <RowsSkeleton rows={3} height={96} />
      ) : items.length === 0 ? (
        empty
      ) : (
        <ul ref={list} className={classes.list} aria-label={title}>
          {items.map((share) => (
            <ShareRow key={share.id} listed={share} listedAt={shares.fetchedAt} />
          ))}
        </ul>
      )}
      <LoadMore {...shares.more} />
    </section>
  );
}
