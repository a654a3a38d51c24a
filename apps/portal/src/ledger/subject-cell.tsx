import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { INTENT_KINDS, INTENT_PLACES } from '#libs/intent-places';
import type { LedgerEntry } from '../api/ledger.js';
import { TextLink } from '../parts/links.js';
import classes from './ledger.module.css';
import { useSubjectName } from './use-kind-name.js';

interface Props {
  subject: LedgerEntry['subject'];
  /** Where a text was opened, of an entry that says so. */
  place: unknown;
  onOnly: (id: string) => void;
}

/** What an entry is about: by its title, leading to its page where the reader may open it; never by its id. */
export function SubjectCell({ subject, place, onOnly }: Props) {
  const { t } = useTranslation('ledger');
  const named = useSubjectName()(subject.kind);
  const placeOf = INTENT_KINDS.find((each) => subject.kind === 'intent' && each === place);
  const where =
    placeOf && (placeOf === 'mail' || placeOf === 'copy' ? t(`place.${placeOf}`) : INTENT_PLACES[placeOf].name);
  const kind = where ? `${named} · ${where}` : named;
  const { id, title, gone, opens } = subject;
  const only = t('onlyThis');
  if (!title)
    return (
      <UnstyledButton className={classes.subject} onClick={() => onOnly(id)} title={only}>
        {kind} {gone && <span className={classes.muted}>({t('gone')})</span>}
      </UnstyledButton>
    );
  return (
    <span className={classes.about}>
      <span className={classes.named}>
        {opens ? <Opened opens={opens} title={title} /> : title}
        <span className={classes.kind}>{kind}</span>
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`${only}: ${title}`}
        title={only}
        onClick={() => onOnly(id)}
      >
        <IconFilter size={15} aria-hidden />
      </ActionIcon>
    </span>
  );
}

function Opened({
  opens: { kind, id },
  title,
}: {
  opens: NonNullable<LedgerEntry['subject']['opens']>;
  title: string;
}) {
  switch (kind) {
    case 'item':
      return (
        <TextLink dir="auto" to="/library/$itemId" params={{ itemId: id }}>
          {title}
        </TextLink>
      );
    case 'person':
      return (
        <TextLink dir="auto" to="/people" search={{ member: id }}>
          {title}
        </TextLink>
      );
    case 'case':
      return (
        <TextLink dir="auto" to="/safety/$caseId" params={{ caseId: id }}>
          {title}
        </TextLink>
      );
    case 'own_text':
      return (
        <TextLink dir="auto" to="/review/texts/$textId" params={{ textId: id }}>
          {title}
        </TextLink>
      );
  }
}
