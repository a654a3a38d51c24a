import { IconMessageCircle, IconPhoto, IconRepeat, IconSend, IconThumbUp, IconWorld } from '@tabler/icons-react';
import { memo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCard, LINK, postPieces, textAt, type Network } from '#libs/captions';
import { Face } from '../parts/face.js';
import { wholeLetterAt } from '../parts/letters.js';
import { useMe } from '../sign-in/me.js';
import { Time } from '../when/time.js';
import classes from './post-preview.module.css';

interface Props {
  author: string;
  /** The quiet line under the name. */
  headline: string;
  text: string;
  /** Where it goes; some networks show the link of a card in the text. */
  network?: Network;
  linkUrl?: string | null;
  linkTitle?: string | null;
  imageUrl?: string | null;
  /** What the picture shows; read to whoever cannot see it. */
  imageAlt?: string | null;
  /** When it goes out; at once without. */
  at?: string | null;
  /** Shows everything instead of what fits before "more". */
  whole?: boolean;
  language?: string;
}

/** A post about as a reader of the network will see it. */
export const PostPreview = memo(function PostPreview({
  author,
  headline,
  text,
  network,
  linkUrl,
  linkTitle,
  imageUrl,
  imageAlt,
  at,
  whole = false,
  language,
}: Props) {
  const { t } = useTranslation('parts');
  const seen = network ? textAt(network, text, hasCard(text, linkUrl ?? null) ? LINK : null) : text;
  return (
    <article className={classes.post} aria-label={t('post.label')}>
      <header className={classes.head}>
        <Face name={author} size={44} />
        <div>
          <p className={classes.author} dir="auto">
            {author}
          </p>
          <p className={classes.headline} dir="auto">
            {headline}
          </p>
          <p className={classes.headline}>
            {at ? <Time at={at} as="moment" /> : t('post.justNow')} ·{' '}
            <IconWorld size={13} aria-hidden className={classes.world} />
          </p>
        </div>
      </header>
      <div className={classes.text} dir="auto" lang={language}>
        {text.trim() ? (
          <PostText text={seen} whole={whole} />
        ) : (
          <span className={classes.nothing}>{t('post.nothing')}</span>
        )}
      </div>
      {(linkUrl || imageUrl) && <LinkCard {...{ linkUrl, linkTitle, imageUrl, imageAlt }} />}
      <div className={classes.actions} aria-hidden>
        {[IconThumbUp, IconMessageCircle, IconRepeat, IconSend].map((Shape, i) => (
          <Shape key={i} size={19} stroke={1.6} />
        ))}
      </div>
    </article>
  );
});

/** Readers see about this much before they press "more". */
const fold = 210;

function PostText({ text, whole }: { text: string; whole: boolean }) {
  const { t } = useTranslation('parts');
  const [open, setOpen] = useState(false);
  const cut = !whole && !open && text.length > fold + 40;
  const shown = cut ? text.slice(0, wholeLetterAt(text, fold)).trimEnd() : text;
  return (
    <>
      {postPieces(shown).map((piece, i): ReactNode =>
        piece.kind === 'words' ? (
          piece.text
        ) : (
          <span key={i} className={classes.linked}>
            {piece.kind === 'link-token' ? t('post.linkGoesHere') : piece.text}
          </span>
        ),
      )}
      {cut && (
        <button type="button" className={classes.more} onClick={() => setOpen(true)}>
          {t('post.more')}
        </button>
      )}
    </>
  );
}

/** Readers see whose short link it is, not where that leads. */
const linkHost = (ownLinksUrl: string | null) => (ownLinksUrl ? new URL(ownLinksUrl).host : location.host);

function LinkCard({
  linkUrl,
  linkTitle,
  imageUrl,
  imageAlt,
}: Pick<Props, 'linkUrl' | 'linkTitle' | 'imageUrl' | 'imageAlt'>) {
  const { ownLinksUrl } = useMe();
  return (
    <div className={classes.card}>
      {imageUrl ? (
        <img className={classes.image} src={imageUrl} alt={imageAlt ?? ''} loading="lazy" />
      ) : (
        <div className={classes.noImage}>
          <IconPhoto size={26} stroke={1.4} aria-hidden />
        </div>
      )}
      {linkUrl && (
        <div className={classes.link}>
          {linkTitle && (
            <p className={classes.linkTitle} dir="auto">
              {linkTitle}
            </p>
          )}
          <p className={classes.headline}>{linkHost(ownLinksUrl)}</p>
        </div>
      )}
    </div>
  );
}
