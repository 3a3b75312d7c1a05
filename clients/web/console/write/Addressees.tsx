import { Checkbox } from '@mantine/core';
import { routingOf } from '../../../../schemas/kinds/routing.ts';
import type { Addressee } from '../../../../schemas/message.ts';
import { addresseeOf, type ReadState } from '../../../sdk/rules.ts';
import { idOf } from '../../desk/compose/form.ts';
import { useWords } from '../../use/useWords.ts';
import dialog from '../Dialogs.module.css';

export const samePlace = (a: Addressee, b: Addressee): boolean => a.kind === b.kind && a.code === b.code;

/** To whom a message goes, of those that its type may go to. */
export function Addressees(props: {
  state: ReadState;
  as: string;
  type: string;
  to: readonly Addressee[];
  wrong: string | undefined;
  onChange(to: readonly Addressee[]): void;
}) {
  const { state, as, type, to, wrong, onChange } = props;
  const words = useWords();
  const kind = routingOf(type);
  const id = idOf('/draft/to');
  const all: Addressee = { kind: 'all' };
  const parties = [...state.parties.values()].filter(
    (party) => party.id !== as && (kind?.to.includes(party.kind) ?? true),
  );
  const has = (one: Addressee) => to.some((each) => samePlace(each, one));
  const toggle = (one: Addressee, on: boolean) => {
    const rest = to.filter((each) => !samePlace(each, one));
    onChange(on ? (one.kind === 'all' ? [one] : [...rest.filter((each) => each.kind !== 'all'), one]) : rest);
  };
  return (
    <fieldset id={id} className={dialog.group} aria-describedby={`${id}-wrong`}>
      <legend>{words.common.fields.to}</legend>
      <div className={dialog.choices}>
        {parties.filter((party) => party.kind === 'national').length > 1 && (
          <Checkbox
            label={words.common.addressees.all}
            checked={has(all)}
            onChange={(event) => toggle(all, event.currentTarget.checked)}
          />
        )}
        {parties.map((party) => {
          const one = addresseeOf(state, party.id);
          return (
            <Checkbox
              key={party.id}
              label={words.party(state, party.id)}
              checked={has(one)}
              onChange={(event) => toggle(one, event.currentTarget.checked)}
            />
          );
        })}
      </div>
      <span id={`${id}-wrong`} className={dialog.wrong}>
        {wrong}
      </span>
    </fieldset>
  );
}
