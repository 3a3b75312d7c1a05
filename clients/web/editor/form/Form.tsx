import { NativeSelect } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit, Sheet } from '../../../../schemas/yaml/edit.ts';
import { type Path, valueAt } from '../../../../schemas/yaml/values.ts';
import { languageNames, offered } from '../../../i18n/languages.ts';
import type { Finding } from '../../../sdk/index.ts';
import { language } from '../../i18n.ts';
import { wordsIn } from '../texts.ts';
import { Expectations } from './Expectations.tsx';
import classes from './Form.module.css';
import { asNumber, Choice, Line, Ticks, Words } from './fields.tsx';
import { FormContext, itemsAt, languagesIn, useForm } from './form.ts';
import { Injects } from './Injects.tsx';
import { Add, Items } from './Items.tsx';
import { Bureaus, People, Records } from './Parties.tsx';
import { partyLabel } from './Pattern.tsx';
import { copyOf, newObjective, newQuestion, partiesIn } from './skeletons.ts';
import { listOf, type Section, type Spot, sections, spotOf } from './spots.ts';

/** What somebody changes who does not want to read the text: each field is a place in it. */
export function Form({
  sheet,
  broken,
  readOnly,
  findings,
  spot,
  onSpot,
  onEdit,
  onShow,
}: {
  sheet: Sheet;
  /** The text cannot be read at this line: then it has to be mended there first. */
  broken: number | undefined;
  readOnly: boolean;
  findings: readonly Finding[];
  spot: Spot;
  onSpot(spot: Spot): void;
  onEdit(edits: readonly Edit[]): void;
  onShow(path: Path): void;
}) {
  const { t } = useTranslation('editor');
  const { value } = sheet;
  const label = (section: Section): string => {
    const path = listOf(section);
    return path === undefined
      ? t(`form.${section}`)
      : t('form.count', { what: t(`form.${section}`), count: itemsAt(value, path).length });
  };
  const list = { index: spot.index, onIndex: (index: number) => onSpot({ section: spot.section, index }) };
  const arrival = useRef<string>(undefined);
  const faults = (section: Section) =>
    findings.filter((one) => one.severity === 'error' && spotOf(one.path.split('.'))?.section === section).length;
  return (
    <FormContext
      value={{
        sheet,
        readOnly: readOnly || broken !== undefined,
        languages: languagesIn(value),
        findings,
        arrival,
        edit: (...edits) => onEdit(edits),
        show: onShow,
      }}
    >
      <div className={classes.form}>
        <nav className={classes.outline} aria-label={t('form.outline')}>
          <ul>
            {sections.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  aria-current={one === spot.section ? 'true' : undefined}
                  onClick={() => onSpot({ section: one, index: 0 })}
                >
                  {label(one)} {faults(one) > 0 && <b>{t('problems.errors', { count: faults(one) })}</b>}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.choose}>
          <NativeSelect
            size="sm"
            label={t('form.outline')}
            value={spot.section}
            onChange={(event) => onSpot({ section: event.currentTarget.value as Section, index: 0 })} // of our own list
            data={sections.map((one) => ({ value: one, label: label(one) }))}
          />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
        <section className={classes.fields} aria-label={label(spot.section)} tabIndex={0}>
          {broken !== undefined && (
            <p className={classes.broken} role="alert">
              {t('form.broken', { line: broken })}
            </p>
          )}
          {spot.section === 'about' && <About />}
          {spot.section === 'objectives' && <Objectives {...list} />}
          {spot.section === 'bureaus' && <Bureaus {...list} />}
          {spot.section === 'people' && <People {...list} />}
          {spot.section === 'records' && <Records {...list} />}
          {spot.section === 'briefs' && <Briefs />}
          {spot.section === 'injects' && <Injects {...list} />}
          {spot.section === 'expectations' && <Expectations {...list} />}
          {spot.section === 'debrief' && <Debrief {...list} />}
        </section>
      </div>
    </FormContext>
  );
}

function About() {
  const { t } = useTranslation(['editor', 'console']);
  return (
    <>
      <Words path={['title']} label={t('form.title')} />
      <Words path={['summary']} label={t('form.summary')} rows={3} />
      <Ticks
        path={['languages']}
        label={t('form.languages')}
        options={offered.map((one) => ({ value: one, label: languageNames[one] }))}
        least={1}
      />
      <div className={classes.row}>
        <Line path={['duration']} label={t('form.duration')} description={t('form.durationHelp')} />
        <Line path={['clock', 'rate']} label={t('form.rate')} description={t('form.rateHelp')} of={asNumber} numeric />
        <Choice
          path={['level']}
          label={t('form.level')}
          options={(['foundation', 'practitioner', 'advanced', 'expert'] as const).map((one) => ({
            value: one,
            label: t(`console:make.level.${one}`),
          }))}
        />
      </div>
    </>
  );
}

function Briefs() {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const bureaus = partiesIn(sheet.value).filter(
    ({ id, seat }) => seat !== 'bot' || valueAt(sheet.value, ['brief', 'per_bureau', id]) !== undefined,
  );
  return (
    <>
      <Words path={['brief', 'trainee']} label={t('form.trainee')} rows={5} />
      <Words path={['brief', 'instructor']} label={t('form.instructor')} rows={7} />
      {bureaus.map((party) => (
        <Words
          key={party.id}
          path={['brief', 'per_bureau', party.id]}
          label={t('form.file', { bureau: partyLabel(party) })}
          rows={7}
          optional
        />
      ))}
    </>
  );
}

function Objectives({ index, onIndex }: { index: number; onIndex(index: number): void }) {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const path = ['objectives'];
  const count = itemsAt(sheet.value, path).length;
  return (
    <Items
      path={path}
      label={t('form.objectives')}
      index={index}
      onIndex={onIndex}
      row={(item) => ({ title: wordsIn(item['title'], language()) })}
      adding={
        <Add
          path={path}
          words={t('form.addObjective')}
          at={count}
          onIndex={onIndex}
          make={(value) => [{ do: 'insert', path, at: count, value: newObjective(value, t('form.writeHere')) }]}
        />
      }
      least={1}
    >
      {(_, at) => (
        <>
          <Words path={[...path, at, 'title']} label={t('form.objective')} />
          <Line path={[...path, at, 'weight']} label={t('form.weight')} of={asNumber} numeric />
        </>
      )}
    </Items>
  );
}

function Debrief({ index, onIndex }: { index: number; onIndex(index: number): void }) {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const path = ['debrief', 'questions'];
  const count = itemsAt(sheet.value, path).length;
  return (
    <Items
      path={path}
      label={t('form.debrief')}
      index={index}
      onIndex={onIndex}
      row={(item) => ({ title: wordsIn(item['ask'], language()) })}
      adding={
        <Add
          path={path}
          words={t('form.addQuestion')}
          at={count}
          onIndex={onIndex}
          make={(value) => [{ do: 'insert', path, at: count, value: newQuestion(value, t('form.writeHere')) }]}
        />
      }
      copy={(value, at) => {
        const copy = copyOf(value, path, at);
        return copy ? [{ do: 'insert', path, at: at + 1, value: copy }] : [];
      }}
      least={1}
    >
      {(_, at) => (
        <>
          <Words path={[...path, at, 'ask']} label={t('form.question')} rows={2} />
          <Choice
            path={[...path, at, 'category']}
            label={t('form.category')}
            options={(['operational', 'strategic', 'behavioural', 'transfer'] as const).map((one) => ({
              value: one,
              label: t(`form.categories.${one}`),
            }))}
          />
          <Words path={[...path, at, 'notes']} label={t('form.notes')} rows={2} optional />
        </>
      )}
    </Items>
  );
}
