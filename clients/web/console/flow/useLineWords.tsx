import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Written } from '../../parts/Ref.tsx';
import { arrow } from '../../parts/signs.ts';
import { elapsed, span } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { Changes } from '../injects/Changes.tsx';
import type { Line } from './lines.ts';
import { Route } from './Route.tsx';

export interface LineWords {
  readonly first: ReactNode;
  readonly second: ReactNode;
}

/** What a line says, in two: who or what, then the rest. */
export function useLineWords(): (line: Line) => LineWords {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const party = (id: string | undefined) => (id === undefined ? '' : words.party(state, id));
  const person = (seat: string | undefined) => (seat === undefined ? '' : (state.seats.get(seat)?.name ?? seat));
  const inject = (id: string) => words.say(state.scenario?.injects.find((one) => one.id === id)?.title) || id;
  const expectation = (id: string) => words.say(state.scenario?.expectations.find((one) => one.id === id)?.title) || id;
  const written = (text: string) => <Written>{text}</Written>;

  return (line) => {
    const { event } = line;
    switch (event.type) {
      case 'message.sent':
      case 'message.held': {
        const { from, recipients, type, subject } = event.message;
        return {
          first: <Route from={from} to={recipients} />,
          second: (
            <>
              {words.kind(type).title}: {written(subject)}
            </>
          ),
        };
      }
      case 'message.delivered':
        return { first: t('line.delivered', { party: party(event.to) }), second: written(event.message.subject) };
      case 'message.returned':
        return { first: t('line.returned'), second: written(event.reason) };
      case 'message.edited':
        return { first: t('line.changed'), second: written(event.now.subject) };
      case 'message.dropped':
        return { first: t('line.dropped'), second: written(event.reason ?? '') };
      case 'delivery.lost':
        return {
          first: t('line.lost', { party: party(event.to) }),
          second: written(state.messages.get(event.message)?.message.subject ?? ''),
        };
      case 'command.refused':
        return {
          first:
            event.inject !== undefined && event.bureau === undefined ? (
              <>
                <strong>{written(inject(event.inject))}</strong> {t('injects.stuck')}
              </>
            ) : (
              <>
                <strong>{party(event.bureau) || t('line.staff')}</strong>{' '}
                {event.kind === undefined
                  ? t('line.refused')
                  : t('line.refusedKind', { kind: words.kind(event.kind).title })}
              </>
            ),
          second: words.problem(event.problem),
        };
      case 'rule.broken':
        return { first: t('line.broken', { party: party(event.bureau) }), second: words.rule(event.rule) };
      case 'inject.fired':
        return { first: written(inject(event.inject)), second: t('line.fired') };
      case 'inject.skipped':
        return {
          first: written(inject(event.inject)),
          second: t(event.why === 'cancelled' ? 'line.calledOff' : 'line.skipped'),
        };
      case 'inject.edited':
        return {
          first: t('line.edited', { what: inject(event.inject) }),
          second: (
            <>
              <Changes was={event.was} now={event.now} />
              {event.at !== undefined &&
                t('line.newTime', { time: elapsed(Date.parse(event.at) - (state.startedAt ?? line.at)) })}
            </>
          ),
        };
      case 'content.skipped':
        return {
          first: written(inject(event.inject)),
          second: t(event.rerouted ? 'line.reroutedCase' : 'line.spared'),
        };
      case 'draft.submitted':
        return {
          first: t('line.submitted', { name: person(event.seat), party: party(event.bureau) }),
          second: (
            <>
              {words.kind(event.draft.type).title}: {written(event.draft.subject)}
            </>
          ),
        };
      case 'draft.approved':
        return {
          first: t('line.approved', { author: person(event.by), name: person(event.seat) }),
          second: party(event.bureau),
        };
      case 'draft.rejected':
        return {
          first: t(event.reason === undefined ? 'line.takenBack' : 'line.rejected', { name: person(event.seat) }),
          second: written(event.reason ?? ''),
        };
      case 'seat.dutied': {
        const duty = state.parties.get(event.bureau)?.duties?.find(({ id }) => id === event.duty);
        return {
          first: t('line.duty', { name: person(event.seat) }),
          second: duty ? words.say(duty.name ?? duty.id) : t('seat.noDuty'),
        };
      }
      case 'instruction.given':
        return { first: written(inject(event.inject)), second: written(words.say(event.text)) };
      case 'phone.noted':
        return { first: t('line.phoned', { who: words.say(event.caller) }), second: written(words.say(event.text)) };
      case 'records.changed':
        return { first: written(inject(event.inject)), second: t('line.records') };
      case 'article.published':
        return {
          first: written(words.say(event.headline)),
          second: t('line.article', { source: words.say(event.source) }),
        };
      case 'hint.given':
        return { first: t('line.hint', { party: party(event.bureau) }), second: written(words.say(event.text)) };
      case 'fault.set':
        return {
          first: t(`fault.${event.fault.effect}`),
          second: t('line.fault', {
            who: line.bureaus.map(party).join(` ${arrow()} `) || t('fault.everybody'),
            time: span(event.fault.lasts),
          }),
        };
      case 'fault.cleared':
        return { first: t('line.faultOver'), second: '' };
      case 'expectation.met':
      case 'expectation.late':
      case 'expectation.partial':
      case 'expectation.missed':
      case 'expectation.forbidden': {
        const outcome = event.type.slice('expectation.'.length) as 'met' | 'late' | 'partial' | 'missed' | 'forbidden'; // by the five cases above
        return {
          first: (
            <>
              <strong>{party(event.bureau)}</strong> {t(`outcome.${outcome}`)}
            </>
          ),
          second: t('line.points', { what: expectation(event.expectation), points: event.points }),
        };
      }
      case 'mark.added':
        return { first: t('line.mark'), second: written(event.text) };
      case 'note.added':
        return { first: t('line.note', { party: party(event.bureau) }), second: written(event.text) };
      case 'hand.raised':
        return { first: t('line.hand', { name: person(event.seat) }), second: written(event.text ?? '') };
      case 'hand.answered':
        return { first: t('line.handDone', { name: person(event.seat) }), second: written(event.text ?? '') };
      case 'seat.joined':
        return { first: t('line.joined', { name: event.name }), second: party(event.bureau) };
      case 'seat.assigned':
        return { first: t('line.moved', { name: event.name }), second: party(event.bureau) };
      case 'seat.removed':
        return {
          first: t('line.removed', { name: person(event.seat) }),
          second: party(state.seats.get(event.seat)?.bureau),
        };
      case 'bot.took':
        return { first: t('line.botTook', { party: party(event.bureau) }), second: '' };
      case 'bot.left':
        return { first: t('line.botLeft', { party: party(event.bureau) }), second: '' };
      case 'exercise.paused':
        return { first: t('line.paused'), second: written(event.reason ?? '') };
      case 'exercise.endAnnounced':
        return { first: t('line.endAnnounced', { time: span(Date.parse(event.endsAt) - line.at) }), second: '' };
      case 'server.resumed':
        return { first: t(`line.server.${event.reason}`), second: '' };
      case 'clock.changed':
        return { first: t('line.rate', { rate: event.rate }), second: '' };
      case 'clock.jumped':
        return {
          first: t('line.jumped', { time: elapsed(Date.parse(event.to) - (state.startedAt ?? line.at)) }),
          second: '',
        };
      case 'phase.entered':
        return {
          first: t('line.phase', {
            phase: words.say(state.setting?.phases.find((one) => one.id === event.phase)?.title),
          }),
          second: '',
        };
      case 'realworld.said':
        return { first: t('line.realWorld', { name: person(event.by) }), second: written(event.text) };
      case 'banner.shown':
        return { first: t('line.banner'), second: written(event.text) };
      case 'exercise.briefed':
      case 'exercise.started':
      case 'exercise.resumed':
      case 'exercise.ended':
      case 'exercise.resumedFrom':
      case 'realworld.cleared':
        return { first: t(`line.${event.type.replace('.', '_') as 'exercise_started'}`), second: '' };
      default:
        return { first: event.type, second: '' };
    }
  };
}
