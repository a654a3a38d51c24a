import { useTranslation } from 'react-i18next';
import type { PostCheck } from './post-checks-api.js';
import classes from './post-checks.module.css';

type Parts = NonNullable<PostCheck['parts']>;

/** Of a post's link preview and picture what differs, and what its network does not tell. */
export function PartsTold({ parts }: { parts: Parts }) {
  const { t } = useTranslation('post-checks');
  const { link, picture } = parts;
  if (link === 'same' && picture === 'same') return null;
  return (
    <ul className={classes.parts} aria-label={t('parts.label')}>
      {link === 'untold' && <li>{t('parts.untoldLink')}</li>}
      {link === 'differs' && <LinkThere link={parts.seenLink} />}
      {picture === 'untold' && <li>{t('parts.untoldPicture')}</li>}
      {picture === 'differs' && <PicturesThere alts={parts.seenPictures ?? []} />}
    </ul>
  );
}

/** Shown and not to be followed: nobody here has cleared where it leads. */
function LinkThere({ link }: { link: string | null }) {
  const { t } = useTranslation('post-checks');
  if (link === null) return <li>{t('parts.gone')}</li>;
  return (
    <li>
      {t('parts.link')} <bdi>{link}</bdi>
    </li>
  );
}

function PicturesThere({ alts }: { alts: readonly string[] }) {
  const { t } = useTranslation('post-checks');
  if (alts.length === 0) return <li>{t('parts.noPicture')}</li>;
  return (
    <li>
      {t('parts.pictures', { count: alts.length })}{' '}
      <bdi>{alts.map((alt) => alt || t('parts.undescribed')).join(' · ')}</bdi>
    </li>
  );
}
