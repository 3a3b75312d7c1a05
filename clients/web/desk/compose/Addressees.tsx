import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { routingOf } from '../../../../schemas/kinds/routing.ts';
import type { Addressee } from '../../../../schemas/message.ts';
import { addresseeOf, saidAtHome } from '../../../sdk/rules.ts';
import { comma } from '../../parts/signs.ts';
import { useWords } from '../../use/useWords.ts';
import { useDesk } from '../desk.ts';
import type { Writing } from '../writing.ts';
import classes from './Addressees.module.css';
import { idOf } from './form.ts';

const same = (a: Addressee, b: Addressee): boolean => a.kind === b.kind && a.code === b.code;
const everybody: Addressee = { kind: 'all' };

/** To whom it goes. What the case proposes is chosen already; where finding them is the lesson, nobody is. */
export function Addressees(props: {
  writing: Writing;
  onChange(change: Pick<Writing, 'to' | 'excluded'>): void;
  wrong: string | undefined;
}) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau } = useDesk();
  const { to, excluded, type } = props.writing;
  const [open, setOpen] = useState(to.length === 0);
  const kind = routingOf(type);
  const own = state.parties.get(bureau);
  const answered = state.messages.get(props.writing.inReplyTo ?? '')?.message;
  // What is said at home stays there: an answer goes to the agency, or to nobody of them.
  const atHome = answered ? saidAtHome(state, answered) : kind?.family === 'domestic';
  const parties = [...state.parties.values()].filter(
    (party) =>
      party.id !== bureau &&
      (kind?.to.includes(party.kind) ?? true) &&
      (party.kind === 'agency' || own?.kind === 'agency') === atHome &&
      (own?.kind !== 'agency' || party.country === own.country) &&
      // Whom only some see writes to these alone.
      (!own?.visibleTo || own.visibleTo.includes(party.id) || party.kind === 'register'),
  );
  const national = parties.filter((party) => party.kind === 'national' && !party.visibleTo);
  const others = parties.filter((party) => party.kind !== 'national' || party.visibleTo);
  const has = (addressee: Addressee) => to.some((one) => same(one, addressee));
  const all = has(everybody);
  const toggle = (addressee: Addressee, on: boolean) => {
    const rest = to.filter((one) => !same(one, addressee));
    const next = on ? [...rest, addressee] : rest;
    // "All bureaus" holds every one of them: named beside it they would be there twice.
    const held = national.map(({ id }) => addresseeOf(state, id));
    const clean = addressee.kind === 'all' && on ? next.filter((one) => !held.some((party) => same(party, one))) : next;
    props.onChange({ to: clean, excluded: on || addressee.kind !== 'all' ? excluded : [] });
  };
  const id = idOf('/draft/to');
  if (!open && !props.wrong)
    return (
      <div className={classes.line} id={id}>
        <span>
          <span className={classes.label}>{words.common.fields.to}</span>{' '}
          <strong>{namesOf(props.writing, state, words).join(comma())}</strong>
        </span>
        <Button size="compact-md" variant="subtle" onClick={() => setOpen(true)}>
          {t('form.change')}
        </Button>
      </div>
    );
  const box = (party: (typeof parties)[number]) => {
    const addressee = addresseeOf(state, party.id);
    return (
      <Checkbox
        key={party.id}
        label={`${words.say(party.name)} (${party.id})`}
        checked={has(addressee) || (all && party.kind === 'national' && !excluded.includes(party.id))}
        disabled={all && party.kind === 'national'}
        onChange={(event) => toggle(addressee, event.currentTarget.checked)}
      />
    );
  };
  return (
    <fieldset className={classes.group} id={id} aria-describedby={`${id}-wrong`}>
      <legend>{words.common.fields.to}</legend>
      <span id={`${id}-wrong`}>
        <span className={classes.help}>{t('form.toHelp')}</span>
        {props.wrong && <span className={classes.error}>{props.wrong}</span>}
      </span>
      <div className={classes.boxes}>
        {national.length > 1 && (
          <Checkbox
            label={words.common.addressees.all}
            checked={all}
            onChange={(event) => toggle(everybody, event.currentTarget.checked)}
          />
        )}
        {national.map(box)}
        {others.map(box)}
      </div>
      {all && (
        <fieldset className={classes.group}>
          <legend>{words.common.fields.excluded}</legend>
          <div className={classes.boxes}>
            {national.map((party) => (
              <Checkbox
                key={party.id}
                label={words.say(party.name)}
                checked={excluded.includes(party.id)}
                onChange={(event) => {
                  const rest = excluded.filter((one) => one !== party.id);
                  props.onChange({ to, excluded: event.currentTarget.checked ? [...rest, party.id] : rest });
                }}
              />
            ))}
          </div>
        </fieldset>
      )}
    </fieldset>
  );
}

/** The names of those addressed, as somebody would say them. */
export function namesOf(
  { to, excluded }: Pick<Writing, 'to' | 'excluded'>,
  state: ReturnType<typeof useDesk>['state'],
  words: ReturnType<typeof useWords>,
): string[] {
  const names = to.map(({ kind, code }) =>
    kind === 'bureau' && code !== undefined ? words.party(state, code) : words.common.addressees[kind],
  );
  return excluded.length === 0
    ? names
    : [...names, `${words.common.fields.excluded}: ${excluded.map((one) => words.party(state, one)).join(comma())}`];
}
