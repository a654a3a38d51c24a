import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FeedItem } from '../api/feed.js';
import { LinkButton } from '../parts/links.js';
import classes from './feed-card.module.css';

interface Props {
  item: FeedItem;
  large: boolean;
  onShare: (item: FeedItem) => void;
}

/** Shares the suggested text as it stands; where that waits for words of the member's own, it leads to the editor. */
export function ShareButton({ item, large, onShare }: Props) {
  const { t } = useTranslation('feed');
  if (!item.caption) return null;
  const action = t(item.caption.toFill ? 'fillIn' : item.sharedByMe ? 'shareAgain' : 'share');
  const look = {
    className: classes.share,
    size: large ? 'sm' : 'xs',
    variant: large && !item.sharedByMe && !item.caption.toFill ? 'filled' : 'default',
    // Heard with the title it is about: a list of buttons all called "Share" says nothing.
    'aria-label': t('named', { action, title: item.title }),
  };
  if (item.caption.toFill)
    return (
      <LinkButton {...look} to="/feed/$itemId" params={{ itemId: item.itemId }} search={{ caption: item.caption.id }}>
        {action}
      </LinkButton>
    );
  return (
    <Button {...look} leftSection={<IconSend size={14} aria-hidden />} onClick={() => onShare(item)}>
      {action}
    </Button>
  );
}
