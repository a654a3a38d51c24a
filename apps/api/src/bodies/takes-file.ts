import { SetMetadata } from '@nestjs/common';

export const FILE = 'file';

const MEGABYTE = 1_048_576;

/** That a route takes a file of at most so many megabytes, in a form's field `file` or as a body of its own kind. */
export const TakesFile = (megabytes: number) => SetMetadata(FILE, megabytes * MEGABYTE);
