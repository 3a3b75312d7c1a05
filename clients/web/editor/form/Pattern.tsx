import { useTranslation } from 'react-i18next';
import { routingOf } from '../../../../schemas/kinds/routing.ts';
import { type Path, valueAt } from '../../../../schemas/yaml/values.ts';
import { language } from '../../i18n.ts';
import { useWords } from '../../use/useWords.ts';
import { wordsIn } from '../texts.ts';
import { Choice, type Option } from './fields.tsx';
import { shown, useForm } from './form.ts';
import { askedIn, countryName, named, partiesIn, typesIn } from './skeletons.ts';

/** What a bureau is called in the form. */
export const partyLabel = ({ id, name }: { readonly id: string; readonly name: unknown }): string => {
  const words = wordsIn(name, language()) || countryName(id);
  return words === '' || words === id ? id : `${id} ${words}`;
};
export function usePartyOptions(): Option[] {
  const { sheet } = useForm();
  return partiesIn(sheet.value).map((party) => ({ value: party.id, label: partyLabel(party) }));
}

/** A message that somebody sends: to whom, of which type, in answer to what; from whom where nobody else says it. */
export function PatternFields({ path, sender }: { path: Path; sender: boolean }) {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const words = useWords();
  const { value } = sheet;
  const parties = usePartyOptions();
  const where = [...path, 'where'];
  const [from, to, answered] = ['from', 'to', 'in_reply_to'].map((key) => shown(valueAt(value, [...where, key])));
  const kindIn = (id: string | undefined) => partiesIn(value).find((one) => one.id === id)?.kind;
  const asked = askedIn(value);
  const about = asked.find(({ ref }) => ref !== undefined && ref === answered);
  const types = typesIn(value).filter((type) => {
    const kind = routingOf(type);
    const fits = (list: readonly string[] | undefined, party: string | undefined) =>
      party === undefined || list === undefined || list.includes(party);
    const answers = about === undefined || (routingOf(about.type)?.replies.includes(type) ?? true);
    return fits(kind?.from, kindIn(from)) && fits(kind?.to, kindIn(to)) && answers;
  });
  const titles = types
    .map((type) => ({ value: type, label: words.kind(type).title }))
    .sort((a, b) => a.label.localeCompare(b.label, language()));
  const messages = asked.map((one) => ({
    value: one.ref ?? `+${one.id}`,
    label: wordsIn(one.title, language()) || one.id,
  }));
  return (
    <>
      {sender && <Choice path={[...where, 'from']} label={t('form.from')} options={parties} none={t('form.anybody')} />}
      <Choice path={[...where, 'type']} label={t('form.type')} options={titles} none={t('form.anyType')} />
      <Choice path={[...where, 'to']} label={t('form.to')} options={parties} none={t('form.anybody')} />
      <Choice
        path={[...where, 'in_reply_to']}
        label={t('form.answers')}
        options={messages}
        none={t('form.anything')}
        of={(choice) => {
          const at = [...where, 'in_reply_to'];
          const one = asked.find(({ id }) => `+${id}` === choice);
          if (!one) return [{ do: 'set', path: at, value: choice === '' ? undefined : choice }];
          const { ref, edits } = named(value, one);
          return [...edits, { do: 'set', path: at, value: ref }];
        }}
      />
    </>
  );
}
