import { Skeleton } from '@mantine/core';
import pageClasses from '../parts/page.module.css';
import { RowsSkeleton } from '../lists/rows-skeleton.js';

/** A screen whose code is on its way. */
export function ScreenPending() {
  return (
    <div className={pageClasses.page}>
      <Skeleton width={180} height={26} mb={20} />
      <RowsSkeleton />
    </div>
  );
}
