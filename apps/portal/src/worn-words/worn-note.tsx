import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WornWords } from './use-worn-words.js';
import classes from './worn-words.module.css';

interface Props {
  worn: WornWords | null;
  /** Of the caption, and so of the other one too. */
  language: string;
  /** Leaves room for the post: the other text is seen once it is taken. */
  brief?: boolean;
  onTake: (captionId: string) => void;
}

/** That too many colleagues share these words, and what to share instead; nobody is kept from sharing them. */
export function WornNote({ worn, language, brief = false, onTake }: Props) {
  const { t } = useTranslation('share');
  if (!worn) return null;
  const { instead } = worn;
  return (
    <div className={classes.note} role="group" aria-label={t('worn.title')}>
      <IconUsersGroup size={19} stroke={1.7} aria-hidden />
      <div className={classes.words}>
        <p className={classes.title}>{t('worn.title')}</p>
        <p role="status">{worn.message}</p>
        {!(brief && instead) && <p>{t(`worn.advice.${worn.advice}`)}</p>}
        {instead && !brief && (
          <blockquote className={classes.instead} dir="auto" lang={language}>
            {instead.text}
          </blockquote>
        )}
        {instead && (
          <Button size="compact-sm" variant="default" onClick={() => onTake(instead.captionId)}>
            {t(brief ? 'worn.takeOther' : 'worn.take')}
          </Button>
        )}
        {!brief && <p className={classes.free}>{t('worn.free')}</p>}
      </div>
    </div>
  );
}
