import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { textReviewQuery } from '../api/text-reviews.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { RouteMark, VerdictMark } from '../parts/state-marks.js';
import { PostPreview } from '../posts/post-preview.js';
import { FindingsList } from '../screening/findings-list.js';
import { useMe } from '../sign-in/me.js';
import { languageName } from '../when/formats.js';
import classes from './review.module.css';
import { TextChanges } from './text-changes.js';
import { TextDecision } from './text-decision.js';

/** One member's own text to decide on, as readers would see it, beside what was found in it. */
export function TextScreen() {
  const { t, i18n } = useTranslation('review');
  const { textId } = useParams({ from: '/shell/review/texts/$textId' });
  const { organisation } = useMe();
  const [view, setView] = useState<'post' | 'changes'>('post');
  const review = useQuery({ ...textReviewQuery(textId), refetchOnWindowFocus: false });
  const back = <BackLink to="/review">{t('title')}</BackLink>;
  if (!review.data)
    return (
      <Page title={t('text.one')} back={back}>
        {review.error ? <Failed error={review.error} retry={() => void review.refetch()} /> : <RowsSkeleton />}
      </Page>
    );
  const { item, member, text, suggestion, language, network, screening } = review.data;
  const about = [t('by', { name: member.name }), networkName(network), languageName(language, i18n.language)];
  return (
    <Page title={item.title} about={about.join(' · ')} back={back}>
      <div className={classes.columns} data-open={review.data.state === 'waiting' || undefined}>
        <section aria-label={t('text.one')} className={classes.caption}>
          <div className={classes.captionHead}>
            <h2 className={classes.captionName}>{t('text.one')}</h2>
            <SegmentedControl
              size="xs"
              aria-label={t('view.label')}
              value={view}
              onChange={(next) => setView(next as 'post')}
              data={[
                { value: 'post', label: t('view.post') },
                { value: 'changes', label: t('text.changes') },
              ]}
            />
          </div>
          <div className={classes.captionBody}>
            {view === 'changes' ? (
              <TextChanges before={suggestion} after={text} />
            ) : (
              <PostPreview
                author={member.name}
                headline={organisation.name}
                text={text}
                linkUrl={item.linkUrl}
                linkTitle={item.linkTitle ?? item.title}
                imageUrl={item.imageUrl}
                language={language}
                whole
              />
            )}
            <div className={classes.screening}>
              <div className={classes.verdict}>
                <VerdictMark state={screening.verdict} />
                {screening.route && <RouteMark />}
              </div>
              <FindingsList findings={screening.findings} whole={text.length} />
            </div>
          </div>
        </section>
        <div className={classes.side}>
          <TextDecision key={review.data.id} review={review.data} onLook={() => review.refetch()} />
        </div>
      </div>
    </Page>
  );
}
