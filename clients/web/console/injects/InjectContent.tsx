import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inject } from '../../../../schemas/scenario.ts';
import { Written } from '../../parts/Ref.tsx';
import { comma } from '../../parts/signs.ts';
import { elapsed } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';

/** What an inject does, and what staff should know of it: how it reaches people, from whom it is hidden, whether it leads astray. */
export function InjectContent({ inject }: { inject: Inject }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { channel, controller, hidden_from: hidden = [], red_herring: herring } = inject;
  const others = [
    channel && t(`injects.channel.${channel}`),
    controller && t('injects.controller', { name: controller }),
    hidden.length > 0 && t('injects.hiddenFrom', { who: hidden.map((id) => words.party(state, id)).join(comma()) }),
  ].filter(Boolean);
  const disproof = state.scenario?.injects.find(({ id }) => id === herring?.disproved_by);
  return (
    <>
      <Doing inject={inject} />
      {others.length > 0 && <p>{others.join(' · ')}</p>}
      {herring && (
        <p>
          <strong>{t('injects.falseTrail')}</strong> <Written>{words.say(herring.points_to)}</Written>{' '}
          <strong>{t('injects.whyWrong')}</strong> <Written>{words.say(herring.why_wrong)}</Written>
          {disproof && <> {t('injects.disprovedBy', { title: words.say(disproof.title) })}</>}
        </p>
      )}
    </>
  );
}

function Doing({ inject }: { inject: Inject }): ReactNode {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const written = (text: string) => <Written>{text}</Written>;
  switch (inject.kind) {
    case 'message':
      return (
        <p>
          {words.kind(inject.message.type).title}: {written(words.say(inject.message.subject))}
        </p>
      );
    case 'instruction':
    case 'article':
      return <p>{written(words.say(inject.text))}</p>;
    case 'phone_note':
      return (
        <p>
          {t('injects.caller', { who: words.say(inject.caller) })} {written(words.say(inject.text))}
        </p>
      );
    case 'record_change': {
      const { put, remove, cast } = inject.change;
      const numbers = put.map(({ fields }) => fields.documentNumber).join(comma());
      const who = cast.map(({ id }) => state.scenario?.cast.find((one) => one.id === id)?.names[0] ?? id).join(comma());
      return (
        <>
          {put.length > 0 && <p>{t('injects.recordPut', { what: numbers })}</p>}
          {remove.length > 0 && <p>{t('injects.recordRemove', { what: remove.join(comma()) })}</p>}
          {cast.length > 0 && <p>{t('injects.castChange', { who })}</p>}
        </>
      );
    }
    case 'clock': {
      const { clock } = inject;
      if ('rate' in clock) return <p>{t('injects.clockRate', { rate: clock.rate })}</p>;
      if ('pause' in clock) return <p>{t('injects.clockPause', { reason: words.say(clock.pause) })}</p>;
      const key = clock.between === 'skip' ? 'injects.clockSkip' : 'injects.clockPlay';
      return <p>{t(key, { time: elapsed(clock.jump_to) })}</p>;
    }
    case 'bot_mode':
      return (
        <p>
          {t('injects.botMode', {
            party: words.party(state, inject.bureau),
            persona: t(`persona.${inject.persona}`),
          })}
        </p>
      );
    case 'hint': {
      const expectation = state.scenario?.expectations.find(({ id }) => id === inject.expectation);
      const hint = expectation?.hints.find(({ id }) => id === inject.hint);
      return (
        <p>
          {words.say(expectation?.title)}: {written(words.say(hint?.text))}
        </p>
      );
    }
    default:
      return null;
  }
}
