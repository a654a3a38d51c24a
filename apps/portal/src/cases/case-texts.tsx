import { Button, Skeleton } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { screeningQuery, type KeptScreening, type SafetyCase, type SafetyText } from '../api/safety.js';
import { Panel } from '../parts/panel.js';
import { VerdictMark } from '../parts/state-marks.js';
import { FindingSource } from '../screening/finding-source.js';
import { segmentsOf } from '../screening/segments.js';
import { Time } from '../when/time.js';
import { criteriaSpans } from './criteria-spans.js';
import classes from './case-texts.module.css';
import { useCaseWords } from './use-case-words.js';

/** The exact words that led here, the first of which started the clock. Of many wordings the first and the latest. */
export function CaseTexts({ of }: { of: SafetyCase }) {
  const { t } = useTranslation('cases');
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, of.texts.length - 2);
  const shown = hidden > 0 ? [of.texts[0]!, of.texts.at(-1)!] : of.texts;
  const screenings = useQueries({
    queries: shown.map(({ screeningId }) => ({
      ...screeningQuery(screeningId),
      staleTime: Infinity,
    })),
  });
  return (
    <Panel title={t('text.title')} about={t('text.about', { count: of.texts.length })}>
      <ol className={classes.texts}>
        {shown.map((text, index) => (
          <li key={text.screeningId}>
            {hidden > 0 && index === 1 && (
              <Button variant="subtle" size="compact-sm" mb="sm" onClick={() => setAll(true)}>
                {t('text.more', { count: hidden })}
              </Button>
            )}
            <OneText
              of={of}
              text={text}
              screening={screenings[index]?.data ?? null}
              pending={screenings[index]?.isPending ?? false}
              number={of.texts.indexOf(text) + 1}
            />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

interface TextProps {
  of: SafetyCase;
  text: SafetyText;
  /** Null when it could not be fetched: the words themselves still stand. */
  screening: KeptScreening | null;
  pending: boolean;
  number: number;
}

function OneText({ of, text, screening, pending, number }: TextProps) {
  const { t } = useTranslation(['cases', 'words']);
  const words = useCaseWords();
  const telling = screening?.findings.filter(({ severity }) => severity === 'route') ?? [];
  const inbound = text.receivedAt !== null;
  const network = text.network ?? (screening?.context.network as string | undefined);
  return (
    <article aria-label={t('text.wording', { number, count: of.texts.length })}>
      <p className={classes.textHead}>
        <span className={classes.who}>
          {t(inbound ? 'text.toldBy' : 'text.by', {
            name: screening?.member?.name ?? of.reporter?.name ?? t('somebody'),
          })}
        </span>
        <span>{words.source(inbound ? of.source : (screening?.subjectKind ?? of.source))}</span>
        {network && <span>{networkName(network)}</span>}
        <Time at={text.receivedAt ?? text.at} as="moment" />
      </p>
      <blockquote className={classes.text} dir="auto" tabIndex={0} aria-label={t('text.words')}>
        {segmentsOf(text.text, telling, criteriaSpans(text.text, of.criteria)).map((segment) =>
          segment.severity ? (
            <mark key={segment.start}>{segment.text}</mark>
          ) : segment.fixed ? (
            <span key={segment.start} className={classes.criterion}>
              {segment.text}
            </span>
          ) : (
            segment.text
          ),
        )}
      </blockquote>
      {text.url && (
        <p className={classes.place}>
          {t('text.place')}{' '}
          <a href={text.url} target="_blank" rel="noreferrer">
            {text.url}
          </a>
        </p>
      )}
      {pending && <Skeleton height={40} mt={8} />}
      {screening && (
        <ul className={classes.found}>
          {telling.map((finding) => (
            <li key={`${finding.rule}-${finding.start}`}>
              {t(`text.${finding.confidence ?? 'special'}`, { words: text.text.slice(finding.start, finding.end) })}{' '}
              <FindingSource finding={finding} />
            </li>
          ))}
          {inbound && telling.length === 0 && <li>{t('text.certain')}</li>}
          {!inbound && (
            <li className={classes.verdict}>
              {t('text.verdict')} <VerdictMark state={screening.verdict} plain />
            </li>
          )}
        </ul>
      )}
    </article>
  );
}
