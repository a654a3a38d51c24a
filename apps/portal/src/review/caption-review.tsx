import { SegmentedControl } from '@mantine/core';
import { IconCircleCheck, IconLanguage, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { captionsAlike, isForeignDisclosure, nthAlike, partsOf, textOf } from '#libs/captions';
import type { Caption, Item } from '../api/content.js';
import { Mark } from '../parts/mark.js';
import { captionName } from '../posts/caption-name.js';
import { PostPreview } from '../posts/post-preview.js';
import { RouteMark, VerdictMark } from '../parts/state-marks.js';
import { FindingsList } from '../screening/findings-list.js';
import { useMe } from '../sign-in/me.js';
import { languageName } from '../when/formats.js';
import { ChangeMark } from './change-mark.js';
import { TextChanges } from './text-changes.js';
import classes from './review.module.css';
import own from './caption-review.module.css';

interface Props {
  item: Item;
  caption: Caption;
  previous: Item | null;
}

/** One caption as the post it becomes, what the screening says of it, and what changed since the version before. */
export function CaptionReview({ item, caption, previous }: Props) {
  const { t, i18n } = useTranslation(['review', 'words']);
  const { organisation } = useMe();
  const [view, setView] = useState<'post' | 'changes'>('post');
  const before = previous && captionsAlike(previous.captions, caption)[nthAlike(item.captions, caption) - 1];
  const text = textOf(partsOf({ ...caption, locked: false }));
  const name = captionName(item.captions, caption, i18n.language);
  return (
    <section aria-label={name} className={classes.caption}>
      <div className={classes.captionHead}>
        <h2 dir="auto" className={classes.captionName}>
          {name}
        </h2>
        {caption.locked && (
          <Mark tone="neutral" icon={IconLock}>
            {t('locked')}
          </Mark>
        )}
        {isForeignDisclosure(caption) && (
          <Mark tone="warn" icon={IconLanguage}>
            {t('foreignDisclosure', { language: languageName(caption.disclosureLanguage ?? '', i18n.language) })}
          </Mark>
        )}
        {previous && <ChangeMark before={before ?? null} caption={caption} number={previous.version.number} />}
        {before && (
          <SegmentedControl
            size="xs"
            aria-label={t('view.label')}
            value={view}
            onChange={(next) => setView(next as 'post')}
            data={(['post', 'changes'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
          />
        )}
      </div>
      <div className={classes.captionBody}>
        {before && view === 'changes' ? (
          <TextChanges before={before.text} after={caption.text} number={previous?.version.number ?? 0} />
        ) : (
          <PostPreview
            author={t('someMember')}
            headline={organisation.name}
            text={text}
            network={caption.network}
            linkUrl={item.linkUrl}
            linkTitle={item.linkTitle ?? item.title}
            imageUrl={item.imageUrl}
            imageAlt={item.imageAlt}
            language={caption.language}
            whole
          />
        )}
        <div className={classes.screening}>
          {caption.slots.length > 0 && (
            <div>
              <h3 className={own.limits}>{t('limits.title')}</h3>
              <ul className={own.slots}>
                {caption.slots.map(({ name: slot, hint, maxLength }) => (
                  <li key={slot}>
                    <strong dir="auto">{slot}</strong>
                    {hint && <span dir="auto"> · {hint}</span>}
                    {caption.locked && ` · ${t('limits.most', { count: maxLength })}`}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div className={classes.verdict}>
            {caption.screening ? <VerdictMark state={caption.screening.verdict} /> : <span>{t('notScreened')}</span>}
            {caption.screening?.route && <RouteMark />}
          </div>
          {caption.screening?.findings.length === 0 && (
            <p className={own.clear}>
              <IconCircleCheck size={16} aria-hidden /> {t('nothingFound')}
            </p>
          )}
          <FindingsList findings={caption.screening?.findings ?? []} whole={caption.text.length} />
        </div>
      </div>
    </section>
  );
}
