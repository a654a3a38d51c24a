import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './filters.module.css';
import { useKeys } from '../parts/use-keys.js';

interface Props {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** The search of a screen: `/` jumps to it, and it reports a moment after the last key. */
export function SearchBox({ label, value = '', onChange }: Props) {
  const { t } = useTranslation('parts');
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [reported, setReported] = useState(value);
  const [seen, setSeen] = useState(value);
  // A value that comes back from our own report must not overwrite what was typed since.
  if (value !== seen) {
    setSeen(value);
    if (value !== reported) setTyped(value);
  }
  const router = useRouter();
  const here = useRef(router.latestLocation.pathname);
  const report = useDebouncedCallback((next: string) => {
    // Whoever is on the way to another page, which may still be loading, is not called back by what they typed before.
    if (router.latestLocation.pathname !== here.current) return;
    setReported(next.trim());
    onChange(next.trim() || undefined);
  }, 250);
  useKeys({ '/': () => input.current?.focus() });
  const change = (next: string) => {
    setTyped(next);
    report(next);
  };
  return (
    <TextInput
      ref={input}
      type="search"
      classNames={{ input: classes.search }}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed ? (
          <CloseButton size="sm" aria-label={t('clear')} onClick={() => change('')} />
        ) : (
          <Kbd size="xs" aria-hidden>
            /
          </Kbd>
        )
      }
      style={{ flex: '1 1 220px', maxWidth: 360 }}
    />
  );
}
