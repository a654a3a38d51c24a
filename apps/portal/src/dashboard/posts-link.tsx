import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostFigure } from '../api/reach.js';
import { TextLink } from '../parts/links.js';
import classes from './dashboard.module.css';

/** What narrows the dashboard down to one of its rows. */
export interface PostsOf {
  node?: string;
  teamId?: string;
  topicId?: string;
  itemId?: string;
  network?: string;
  without?: 'team' | 'topic';
}

interface Props {
  /** The figure that is opened; every post that adds to any of them, without one. */
  figure?: PostFigure;
  of?: PostsOf;
  /** What it is called for who cannot see what stands beside it, where its text does not say so. */
  name?: string;
  children: ReactNode;
}

/** Leads to the posts beneath a figure or a row, under the filters that the dashboard has. */
export function PostsLink({ figure, of, name, children }: Props) {
  const { t } = useTranslation('dashboard');
  const { period, from, to, node, teamId, topicId } = useSearch({ from: '/shell/dashboard' });
  return (
    <TextLink
      to="/dashboard/posts"
      search={{ period, from, to, node, teamId, topicId, ...of, figure }}
      quiet
      className={classes.opens}
      aria-label={name && t('seePosts', { figure: name })}
    >
      {children}
    </TextLink>
  );
}
