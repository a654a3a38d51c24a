import i18next from 'i18next';
import type parts from '../locales/en/parts.json';
import type problems from '../locales/en/problems.json';
import type shell from '../locales/en/shell.json';
import type wordsOfDomain from '../locales/en/words.json';

/** The words of every room by its name: here those that are there from the start, each room adds its own. */
export interface Texts {
  parts: typeof parts;
  problems: typeof problems;
  shell: typeof shell;
  words: typeof wordsOfDomain;
}

/** Fetches the words of these rooms together with the code of a screen. */
export const texts =
  (...rooms: (keyof Texts)[]) =>
  () =>
    i18next.loadNamespaces(rooms);
