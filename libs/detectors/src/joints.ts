import { FormMemory } from '#libs/reading';

/** Small words whose place beside or between the mentions tells something. */
export const joints =
  'of with in to by from for on and or as the a an may can could not no was is were are had has have who which that than at when if but between against'.split(
    ' ',
  );
/** The place of a word among the joints; -1 for others. */
export const jointNumbers = new FormMemory((text) => joints.indexOf(text));
