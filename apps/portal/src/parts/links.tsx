import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import classes from './links.module.css';

/** A link in running text or a cell; `quiet` ones are underlined only under the pointer. */
export const TextLink = createLink(({ quiet, className, ...rest }: ComponentProps<'a'> & { quiet?: boolean }) => (
  <a {...rest} className={`${classes.link} ${className ?? ''}`} data-quiet={quiet || undefined} />
));

/** Leads from one thing back to the list it is in. */
export const BackLink = createLink(({ children, className, ...rest }: ComponentProps<'a'>) => (
  <a {...rest} className={`${classes.back} ${className ?? ''}`}>
    <IconArrowLeft size={14} aria-hidden /> {children}
  </a>
));

/** A link that looks like a button, for where what is done next is done elsewhere. */
export const LinkButton = createLink((props: Omit<ComponentProps<'a'>, keyof ButtonProps> & ButtonProps) => (
  <Button component="a" {...props} />
));
