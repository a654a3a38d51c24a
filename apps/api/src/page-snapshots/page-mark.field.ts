import { ApiProperty } from '@nestjs/swagger';
import { PAGE_MARKS } from '#libs/page-snapshots';

/** How the page behind an item's link stands. */
export const PageMarkField = () =>
  ApiProperty({
    ...{ enum: PAGE_MARKS, enumName: 'PageMark', nullable: true },
    description:
      'The page behind its link has changed, and so holds it, or was seen by no reviewer or cannot be reached, which holds nothing.',
  });
