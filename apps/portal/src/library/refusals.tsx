import { Anchor } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/problem.js';
import { Notice } from '../parts/notice.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import type { ItemValues } from './item-values.js';
import { placeOf, type Place } from './places.js';
import classes from './refusals.module.css';

interface Props {
  error: unknown;
  /** Of its messages those whose field was not changed since. */
  errors: Record<string, string>;
  values: ItemValues;
  /** Goes to the words of a caption that the message is about. */
  onWords: (caption: number, message: string) => void;
}

/** Why an item was not saved or sent: each reason says where it is, and leads there. */
export function Refusals({ error, errors, values, onWords }: Props) {
  const { t, i18n } = useTranslation('library');
  const top = useRef<HTMLDivElement>(null);
  const refused = Object.keys(fieldErrors(error)).length > 0;
  const found = Object.entries(error ? errors : {}).map(([path, message]) => ({
    path,
    message,
    place: placeOf(path, values, t, i18n.language),
  }));
  const led = found.length > 0 && found.every(({ place }) => place !== null);
  // Whoever has just sent it goes on from here, link by link.
  useEffect(() => {
    if (!led) return;
    top.current?.scrollIntoView({ block: 'nearest' });
    top.current?.focus({ preventScroll: true });
  }, [error, led]);
  if (refused && found.length === 0) return null;
  if (!led) return <ProblemAlert error={error} />;
  const go = (place: Place, message: string) => {
    const element = document.getElementById(place.id);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
    if (place.caption !== undefined) onWords(place.caption, message);
  };
  return (
    <div ref={top} tabIndex={-1} className={classes.refusals}>
      <Notice title={t('refusals.title', { count: found.length })}>
        <ul className={classes.list}>
          {found.map(({ path, message, place }) => (
            <li key={path}>
              <Anchor
                href={`#${place!.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  go(place!, message);
                }}
              >
                {place!.label}
              </Anchor>
              <span className={classes.why}>{message}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
