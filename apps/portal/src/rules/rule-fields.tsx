import { Checkbox, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Panel } from '../parts/panel.js';
import type { Severity } from '../screening/screening-types.js';
import { places, ruleKinds, severities, type RuleForm, type RuleKind } from './rule-form.js';
import classes from '../guidelines/guidelines.module.css';

interface Props {
  form: RuleForm;
  change: (part: Partial<RuleForm>) => void;
  /** By field of the definition, such as `examples.fail`. */
  errors: Record<string, string>;
}

/** Explanations stand beneath, so that fields side by side stay in line. */
const below: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** The usual rules without a format to learn: what to look for, what people are told, and examples that prove it. */
export function RuleFields({ form, change, errors }: Props) {
  const { t } = useTranslation('rules');
  const isNarrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  return (
    <>
      <Panel title={t('section.match')}>
        <div className={classes.stack}>
          <div className={classes.pair}>
            <TextInput
              label={t('field.title')}
              value={form.title}
              error={errors.title}
              onChange={(event) => change({ title: event.currentTarget.value })}
            />
            <TextInput
              label={t('field.key')}
              description={t('field.keyWhy')}
              inputWrapperOrder={below}
              value={form.key}
              error={errors.id}
              onChange={(event) => change({ key: event.currentTarget.value })}
            />
          </div>
          <div>
            <p id="rule-kind" className={classes.label}>
              {t('field.kind')}
            </p>
            <SegmentedControl
              aria-labelledby="rule-kind"
              orientation={isNarrow ? 'vertical' : 'horizontal'}
              fullWidth={isNarrow}
              value={form.kind}
              onChange={(kind) => change({ kind: kind as RuleKind })}
              data={ruleKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
          </div>
          <KindFields form={form} change={change} errors={errors} />
        </div>
      </Panel>
      <Panel title={t('section.told')}>
        <div className={classes.stack}>
          <NativeSelect
            label={t('field.severity')}
            description={t(`severityWhy.${form.severity}`)}
            inputWrapperOrder={below}
            value={form.severity}
            error={errors.severity}
            onChange={(event) => change({ severity: event.currentTarget.value as Severity })}
            data={severities.map((value) => ({ value, label: t(`severity.${value}`) }))}
          />
          <TextInput
            label={t('field.message')}
            description={t('field.messageWhy', { excerpt: '{{excerpt}}' })}
            inputWrapperOrder={below}
            value={form.message}
            error={errors.message}
            onChange={(event) => change({ message: event.currentTarget.value })}
          />
          <TextInput
            label={t('field.remedy')}
            description={t('field.remedyWhy')}
            inputWrapperOrder={below}
            value={form.remedy}
            error={errors.remedy}
            onChange={(event) => change({ remedy: event.currentTarget.value })}
          />
          <TextInput
            label={t('field.legalBasis')}
            description={t('field.legalBasisWhy')}
            inputWrapperOrder={below}
            value={form.legalBasis}
            error={errors.legalBasis}
            onChange={(event) => change({ legalBasis: event.currentTarget.value })}
          />
        </div>
      </Panel>
      <Panel title={t('section.examples')} about={t('section.examplesWhy')}>
        <div className={classes.pair}>
          <Lines
            label={t('field.fail')}
            description={t('field.failWhy')}
            value={form.fail}
            error={errors['examples.fail']}
            onChange={(fail) => change({ fail })}
          />
          <Lines
            label={t('field.pass')}
            description={t('field.passWhy')}
            value={form.pass}
            error={errors['examples.pass']}
            onChange={(pass) => change({ pass })}
          />
        </div>
      </Panel>
    </>
  );
}

function KindFields({ form, change, errors }: Props) {
  const { t } = useTranslation('rules');
  const except = (
    <Lines
      label={t('field.except')}
      description={t('field.exceptWhy')}
      value={form.except}
      onChange={(lines) => change({ except: lines })}
    />
  );
  if (form.kind === 'forbidden')
    return (
      <div className={classes.pair}>
        <Lines
          label={t('field.words')}
          description={t('field.wordsWhy')}
          value={form.words}
          error={errors.match}
          onChange={(words) => change({ words })}
        />
        {except}
      </div>
    );
  if (form.kind === 'required')
    return (
      <>
        <div className={classes.pair}>
          <Lines
            label={t('field.trigger')}
            description={t('field.triggerWhy')}
            value={form.trigger}
            onChange={(trigger) => change({ trigger })}
          />
          <Lines
            label={t('field.required')}
            description={t('field.requiredWhy')}
            value={form.words}
            error={errors.match}
            onChange={(words) => change({ words })}
          />
        </div>
        <NativeSelect
          label={t('field.place')}
          value={form.place}
          onChange={(event) => change({ place: event.currentTarget.value as RuleForm['place'] })}
          data={places.map((value) => ({ value, label: t(`place.${value}`) }))}
        />
      </>
    );
  return (
    <>
      <TextInput
        label={t('field.pattern')}
        description={t('field.patternWhy')}
        inputWrapperOrder={below}
        placeholder="\bLOT-\d{4,}\b"
        classNames={{ input: classes.pattern }}
        spellCheck={false}
        value={form.pattern}
        error={errors.match}
        onChange={(event) => change({ pattern: event.currentTarget.value })}
      />
      <Checkbox
        label={t('field.exactCase')}
        checked={form.exactCase}
        onChange={(event) => change({ exactCase: event.currentTarget.checked })}
      />
      {except}
    </>
  );
}

interface LinesProps {
  label: string;
  description: string;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

/** A list, one entry a line: long ones are pasted. */
function Lines({ onChange, ...props }: LinesProps) {
  return (
    <Textarea
      autosize
      minRows={3}
      maxRows={14}
      inputWrapperOrder={below}
      {...props}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
