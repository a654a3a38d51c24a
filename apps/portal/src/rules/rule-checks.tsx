import { IconCircleCheck, IconCircleDashed, IconLoader2, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark, type Tone } from '../parts/mark.js';
import type { LivePreview } from './use-rule-preview.js';
import shapes from '../parts/shapes.module.css';

/** Whether the definition can be read, and whether its examples come out as they say. */
export function RuleChecks({ definition, preview }: { definition: string; preview: LivePreview }) {
  const { t } = useTranslation('rules');
  const { answer } = preview;
  if (!answer || preview.definition !== definition)
    return (
      <p role="status" className={shapes.row}>
        <Mark tone="neutral" icon={IconLoader2}>
          {t('check.working')}
        </Mark>
      </p>
    );
  const ofExamples = answer.problems.filter(({ field }) => field?.startsWith('examples')).length;
  const others = answer.problems.length - ofExamples;
  const look = (wrong: number): [Tone, Icon] => (wrong > 0 ? ['warn', IconCircleDashed] : ['pass', IconCircleCheck]);
  const [tone, icon] = look(others);
  const [exampleTone, exampleIcon] = look(ofExamples);
  return (
    <div role="status" className={shapes.row}>
      <Mark tone={tone} icon={icon}>
        {others > 0 ? t('check.missing', { count: answer.problems.length }) : t('check.complete')}
      </Mark>
      {others === 0 && (
        <Mark tone={exampleTone} icon={exampleIcon}>
          {ofExamples > 0 ? t('check.examplesFail', { count: ofExamples }) : t('check.examplesHold')}
        </Mark>
      )}
    </div>
  );
}
