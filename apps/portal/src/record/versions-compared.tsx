import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { ChangedText } from '../review/changed-text.js';
import { useVersionDifferences, type VersionDifferences } from './use-version-differences.js';
import { versionQuery } from './versions-api.js';
import classes from './versions.module.css';

/** What differs between two versions of an item, word by word. */
export function VersionsCompared({ itemId, from, to }: { itemId: string; from: string; to: string }) {
  const [before, after] = useQueries({ queries: [versionQuery(itemId, from), versionQuery(itemId, to)] });
  const failed = before.error ? before : after.error ? after : null;
  if (failed) return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if (!before.data || !after.data) return <RowsSkeleton />;
  return <Compared before={before.data} after={after.data} />;
}

function Compared({ before, after }: { before: Item; after: Item }) {
  return <Differences before={before} after={after} found={useVersionDifferences(before, after)} />;
}

/** The same of two that are here already, and of what is known to differ in them. */
export function Differences({ before, after, found }: { before: Item; after: Item; found: VersionDifferences }) {
  const { t } = useTranslation('record');
  const { parts, captions, nameOf } = found;
  if (parts.length === 0 && captions.length === 0) return <p>{t('versions.same')}</p>;
  return (
    <div className={classes.differences}>
      {captions.map(({ key, is, parts: ofIt, ...caption }) => (
        <div key={key} role="group" aria-label={nameOf(caption)}>
          <h3 dir="auto" className={classes.part}>
            {nameOf(caption)}
            {is !== 'changed' && ` · ${t(`versions.${is}`)}`}
          </h3>
          {ofIt.map(({ part, before: was, after: now }) => (
            <Changed key={part} name={t(`versions.ofCaption.${part}`)} was={was} now={now} />
          ))}
        </div>
      ))}
      {parts.map(({ part, before: was, after: now }) =>
        part === 'image' ? (
          <Pictures key={part} name={t('versions.part.image')} before={before} after={after} />
        ) : (
          <section key={part}>
            <Changed name={t(`versions.part.${part}`)} was={was} now={now} />
          </section>
        ),
      )}
    </div>
  );
}

function Changed({ name, was, now }: { name: string; was: string; now: string }) {
  const { t } = useTranslation('record');
  return (
    <div className={classes.changed} role="group" aria-label={name}>
      <span className={classes.name}>{name}</span>
      <ChangedText before={was} after={now} said={{ added: t('versions.added'), removed: t('versions.removed') }} />
    </div>
  );
}

function Pictures({ name, before, after }: { name: string; before: Item; after: Item }) {
  const { t } = useTranslation('record');
  return (
    <section aria-label={name}>
      <span className={classes.name}>{name}</span>
      <div className={classes.pictures}>
        {[before, after].map(({ imageUrl, imageAlt, version }) => (
          <figure key={version.id}>
            {imageUrl ? <img src={imageUrl} alt={imageAlt ?? ''} /> : <span>{t('versions.noPicture')}</span>}
            <figcaption>{t('versions.number', { number: version.number })}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}
