import { Skeleton } from '@mantine/core';
import classes from './feed.module.css';

export function FeedSkeleton() {
  return (
    <div className={classes.list} aria-busy="true">
      {Array.from({ length: 6 }, (_, card) => (
        <Skeleton key={card} height={138} radius="lg" />
      ))}
    </div>
  );
}
