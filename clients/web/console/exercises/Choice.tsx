import { useTranslation } from 'react-i18next';
import { say } from '../../../../schemas/text.ts';
import { languageNames } from '../../../i18n/languages.ts';
import type { ScenarioCard } from '../../../sdk/index.ts';
import { language } from '../../i18n.ts';
import { Prose, Written } from '../../parts/Ref.tsx';
import { comma } from '../../parts/signs.ts';
import classes from './Choice.module.css';
import shared from './Exercises.module.css';

const levels = ['foundation', 'practitioner', 'advanced', 'expert'] as const;
const levelOf = (level: string) => levels.find((one) => one === level) ?? 'foundation';

/** What can be played, by how much it asks of a class, the shortest first. */
export function Choice({
  list,
  chosen,
  onChoose,
}: {
  list: readonly ScenarioCard[];
  chosen: ScenarioCard | undefined;
  onChoose(id: string): void;
}) {
  const { t } = useTranslation('console');
  return (
    <fieldset className={classes.choice}>
      <legend className="visually-hidden">{t('make.scenario')}</legend>
      {levels.map((level) => {
        const here = list
          .filter((one) => levelOf(one.level) === level)
          .sort(
            (a, b) =>
              Number(b.id === starterId) - Number(a.id === starterId) ||
              a.minutes - b.minutes ||
              b.seats.max - a.seats.max,
          );
        return (
          here.length > 0 && (
            <section key={level} aria-labelledby={`level-${level}`}>
              <h3 id={`level-${level}`}>{t(`make.level.${level}`)}</h3>
              <div className={classes.scenarios}>
                {here.map((one) => (
                  <label key={one.id} className={classes.scenario}>
                    <input
                      type="radio"
                      name="scenario"
                      checked={one.id === chosen?.id}
                      onChange={() => onChoose(one.id)}
                    />
                    <strong>
                      <Written>{say(one.title, language())}</Written>
                    </strong>
                    <p>
                      <Prose>{say(one.summary, language())}</Prose>
                    </p>
                    <p className={shared.small}>
                      {[
                        t('make.minutes', { count: one.minutes }),
                        t('make.seats', { min: one.seats.min, max: one.seats.max }),
                        one.languages.map((each) => languageNames[each]).join(comma()),
                      ].join(' · ')}
                    </p>
                  </label>
                ))}
              </div>
            </section>
          )
        );
      })}
    </fieldset>
  );
}

const starterId = 'welcome-to-the-watch';

/** The easiest one is what somebody new should press; without it, the shortest. */
export const starter = (list: readonly ScenarioCard[]): ScenarioCard | undefined =>
  list.find((one) => one.id === starterId) ?? [...list].sort((a, b) => a.minutes - b.minutes)[0];
