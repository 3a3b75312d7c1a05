import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Edit, Sheet } from '../../../../schemas/yaml/edit.ts';
import { type Path, valueAt } from '../../../../schemas/yaml/values.ts';
import { languageNames, offered } from '../../../i18n/languages.ts';
import type { Finding } from '../../../sdk/index.ts';
import { language } from '../../i18n.ts';
import { Ref, Written } from '../../parts/Ref.tsx';
import { wordsIn } from '../texts.ts';
import classes from './Form.module.css';
import { asNumber, Choice, Line, Ticks, Words } from './fields.tsx';
import { FormContext, idOf, itemsAt, languagesIn, useForm } from './form.ts';
import { Injects } from './Injects.tsx';
import { freeId } from './injects.ts';
import { type Section, type Spot, sections, spotOf } from './spots.ts';

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
  onEdit(edit: Edit): void;
  onShow(path: Path): void;
}) {
  const { t } = useTranslation('editor');
  const { value } = sheet;
  const counts = { bureaus: 'bureaus', people: 'cast', injects: 'injects', expectations: 'expectations' } as const;
  const label = (section: Section): string => {
    const list = section in counts ? itemsAt(value, [counts[section as keyof typeof counts]]).length : undefined;
    return list === undefined ? t(`form.${section}`) : t('form.count', { what: t(`form.${section}`), count: list });
  };
  const faults = (section: Section) =>
    findings.filter((one) => one.severity === 'error' && spotOf(one.path.split('.'))?.section === section).length;
  return (
    <FormContext
      value={{
        sheet,
        readOnly: readOnly || broken !== undefined,
        languages: languagesIn(value),
        findings,
        edit: onEdit,
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
          {spot.section === 'bureaus' && <Bureaus />}
          {spot.section === 'people' && <People />}
          {spot.section === 'briefs' && <Briefs />}
          {spot.section === 'injects' && (
            <Injects index={spot.index} onIndex={(index) => onSpot({ section: 'injects', index })} />
          )}
          {spot.section === 'expectations' && <Expectations />}
          {spot.section === 'debrief' && <Debrief />}
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

function Bureaus() {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  return itemsAt(sheet.value, ['bureaus']).map(({ item, index }) => (
    <fieldset key={idOf(item) || index} className={classes.card}>
      <legend>
        <Ref>{idOf(item)}</Ref> <Written>{wordsIn(item['name'], language())}</Written>
      </legend>
      <Words path={['bureaus', index, 'name']} label={t('form.bureauName')} optional />
      <div className={classes.row}>
        <Choice
          path={['bureaus', index, 'seat']}
          label={t('form.seat')}
          usual="human"
          options={(['human', 'either', 'bot'] as const).map((one) => ({ value: one, label: t(`form.seats.${one}`) }))}
        />
        {item['seat'] !== 'bot' && (
          <>
            <Line path={['bureaus', index, 'people', 'min']} label={t('form.least')} of={asNumber} numeric />
            <Line path={['bureaus', index, 'people', 'max']} label={t('form.most')} of={asNumber} numeric />
          </>
        )}
      </div>
    </fieldset>
  ));
}

function People() {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const people = itemsAt(sheet.value, ['cast']);
  if (people.length === 0) return <p className={classes.dim}>{t('form.nobody')}</p>;
  return people.map(({ item, index }) => (
    <fieldset key={idOf(item) || index} className={classes.card}>
      <legend>
        <Ref>{idOf(item)}</Ref>
      </legend>
      <div className={classes.row}>
        <Names path={['cast', index, 'names']} />
        <Choice
          path={['cast', index, 'role']}
          label={t('form.role')}
          options={(['subject', 'victim', 'officer', 'witness', 'contact'] as const).map((one) => ({
            value: one,
            label: t(`form.roles.${one}`),
          }))}
        />
        <Line path={['cast', index, 'born']} label={t('form.born')} />
      </div>
      <Words path={['cast', index, 'truth']} label={t('form.truth')} rows={2} optional />
    </fieldset>
  ));
}

/** The first of a person's names; further ones are for the text. */
function Names({ path }: { path: Path }) {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const now = valueAt(sheet.value, path);
  const rest: readonly unknown[] = Array.isArray(now) ? now.slice(1) : [];
  return (
    <ListLine path={path} first={Array.isArray(now) ? String(now[0] ?? '') : ''} rest={rest} label={t('form.name')} />
  );
}

function ListLine({
  path,
  first,
  rest,
  label,
}: {
  path: Path;
  first: string;
  rest: readonly unknown[];
  label: string;
}) {
  const room = useForm();
  // The field writes a word; what it stands in is a list.
  const value = { name: first };
  return (
    <FormContext
      value={{
        ...room,
        sheet: { ...room.sheet, value },
        edit: (edit) => edit.do === 'set' && room.edit({ do: 'set', path, value: [edit.value ?? '', ...rest] }),
      }}
    >
      <Line path={['name']} label={label} />
    </FormContext>
  );
}

function Briefs() {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const bureaus = itemsAt(sheet.value, ['bureaus']).filter(({ item }) => (item['kind'] ?? 'national') === 'national');
  return (
    <>
      <Words path={['brief', 'trainee']} label={t('form.trainee')} rows={5} />
      <Words path={['brief', 'instructor']} label={t('form.instructor')} rows={7} />
      {bureaus.map(({ item }) => (
        <Words
          key={idOf(item)}
          path={['brief', 'per_bureau', idOf(item)]}
          label={t('form.file', { bureau: wordsIn(item['name'], language()) || idOf(item) })}
          rows={7}
          optional
        />
      ))}
    </>
  );
}

function Expectations() {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const all = itemsAt(sheet.value, ['expectations']);
  if (all.length === 0) return <p className={classes.dim}>{t('form.noExpectations')}</p>;
  return all.map(({ item, index }) => (
    <fieldset key={idOf(item) || index} className={classes.card}>
      <legend>
        <Ref>{idOf(item)}</Ref>
      </legend>
      <Words path={['expectations', index, 'title']} label={t('form.expectation')} />
      <div className={classes.row}>
        <Line path={['expectations', index, 'within']} label={t('form.within')} description={t('form.durationHelp')} />
        <Line path={['expectations', index, 'score', 'points']} label={t('form.points')} of={asNumber} numeric />
      </div>
      {itemsAt(item, ['hints']).map(({ item: hint, index: at }) => (
        <div key={idOf(hint) || at} className={classes.sub}>
          <Line path={['expectations', index, 'hints', at, 'after']} label={t('form.hintAfter')} />
          <Words path={['expectations', index, 'hints', at, 'text']} label={t('form.hint')} rows={2} />
        </div>
      ))}
    </fieldset>
  ));
}

function Debrief() {
  const { t } = useTranslation('editor');
  const { sheet, edit, readOnly } = useForm();
  const path = ['debrief', 'questions'] as const;
  const questions = itemsAt(sheet.value, path);
  return (
    <>
      {questions.map(({ item, index }) => (
        <fieldset key={idOf(item) || index} className={classes.card}>
          <legend>
            <Ref>{idOf(item)}</Ref>
          </legend>
          <Words path={[...path, index, 'ask']} label={t('form.question')} rows={2} />
          <Words path={[...path, index, 'notes']} label={t('form.notes')} rows={2} optional />
          <div>
            <Button
              size="compact-sm"
              variant="default"
              disabled={readOnly || questions.length < 2}
              onClick={() => edit({ do: 'remove', path, at: index })}
              aria-label={t('form.removeIt', { id: idOf(item) })}
            >
              {t('form.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          size="sm"
          variant="default"
          disabled={readOnly}
          onClick={() =>
            edit({
              do: 'insert',
              path,
              at: questions.length,
              value: {
                id: freeId(
                  'q-new',
                  questions.map(({ item }) => idOf(item)),
                ),
                category: 'operational',
                ask: t('form.writeHere'),
              },
            })
          }
        >
          {t('form.addQuestion')}
        </Button>
      </div>
    </>
  );
}
