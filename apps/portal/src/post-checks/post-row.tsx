import { Anchor } from '@mantine/core';
import { IconEye, IconPencil, IconWorldOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { TextLink } from '../parts/links.js';
import { Mark } from '../parts/mark.js';
import { Time } from '../when/time.js';
import { LookForm } from './look-form.js';
import type { PostCheck } from './post-checks-api.js';
import { Difference } from './post-difference.js';
import { PostWays } from './post-ways.js';
import classes from './post-checks.module.css';

/** One post: whose it is, what was approved and what stands there now, how that is known, and what to do about it. */
export function PostRow({ post, looking }: { post: PostCheck; looking: boolean }) {
  const { t } = useTranslation('post-checks');
  const { shareId, item, member, network, permalink, publishedAt, state, text, note } = post;
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <TextLink
          dir="auto"
          className={classes.name}
          to="/library/$itemId/record"
          params={{ itemId: item.id }}
          search={{ shareId }}
        >
          {item.title}
        </TextLink>
        <StateMark post={post} />
      </div>
      <p className={classes.sub}>
        <bdi>{member.name}</bdi> · {networkName(network)} · {t('published')} <Time at={publishedAt} as="moment" />
        {permalink && (
          <>
            {' · '}
            <Anchor href={permalink} target="_blank" rel="noreferrer" inherit>
              {t('open', { network: networkName(network) })}
            </Anchor>
          </>
        )}
      </p>
      {!looking && <HowKnown post={post} />}
      {state === 'changed' && !looking ? (
        <Difference post={post} />
      ) : (
        <div className={classes.words} role="group" aria-label={t('approved')}>
          <span className={classes.label}>{t('approved')}</span>
          <p dir="auto">{text}</p>
        </div>
      )}
      {!looking && <SeenBeside post={post} />}
      {note && !looking && (
        <p dir="auto" className={classes.note}>
          {t('noted', { note })}
        </p>
      )}
      {looking ? <LookForm post={post} /> : <PostWays post={post} />}
    </li>
  );
}

function StateMark({ post: { state } }: { post: PostCheck }) {
  const { t } = useTranslation('post-checks');
  if (state === 'changed') return <Mark {...{ tone: 'warn', icon: IconPencil }}>{t('state.changed')}</Mark>;
  if (state === 'gone') return <Mark {...{ tone: 'neutral', icon: IconWorldOff }}>{t('state.gone')}</Mark>;
  return <Mark {...{ tone: 'review', icon: IconEye }}>{t('state.toLook')}</Mark>;
}

/** What somebody says who looked after the network had told that it differs. */
function SeenBeside({ post: { look, seenBy } }: { post: PostCheck }) {
  const { t } = useTranslation('post-checks');
  if (!look) return null;
  return (
    <p className={classes.sub}>
      {t(`beside.${look.answer}`, { name: seenBy?.name ?? t('beside.somebody') })} <Time at={look.at} as="moment" />
      {look.text && <span dir="auto"> · {look.text}</span>}
    </p>
  );
}

function HowKnown({ post: { how, checkedAt, differsSince, seenBy } }: { post: PostCheck }) {
  const { t } = useTranslation('post-checks');
  if (!checkedAt || !differsSince) return null;
  return (
    <p className={classes.sub}>
      {how === 'seen' && seenBy ? t('seenBy', { name: seenBy.name }) : t('readAt')} <Time at={checkedAt} as="moment" />
      {differsSince !== checkedAt && (
        <>
          {' · '}
          {t('since')} <Time at={differsSince} as="moment" />
        </>
      )}
    </p>
  );
}
