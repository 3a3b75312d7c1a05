import { describe, expect, it } from 'vitest';
import type { Draft } from '../../schemas/message.ts';
import { type Actor, bot } from '../../server/core/actor.ts';
import { actions } from '../../server/core/rules/allowed.ts';
import { figuresFor } from '../../server/core/rules/operations.ts';
import type { MessageState } from '../../server/core/state.ts';
import {
  aScenario,
  bodies,
  draft,
  find,
  instructor,
  minutes,
  type Room,
  room,
  start,
  trainee,
} from '../support/given.ts';
import { stage } from '../support/stage.ts';

const [qn, qp, qr, cs] = [trainee('QN'), trainee('QP'), trainee('QR'), trainee('CS')];
const post = bot('QN-BP');
const refused = (here: Room, who: Actor, written: Draft): string => {
  const command =
    who.kind === 'bot'
      ? ({ type: 'bot.send', bureau: who.bureau, draft: written } as const)
      : ({ type: 'message.send', draft: written } as const);
  const { code, rule } = here.refused(who, command);
  return `${code} ${rule}`;
};
/** What a bot's post sends; gives all messages of the entry. */
const bySend = (here: Room, written: Draft) => {
  const entry = here.ask(post, { type: 'bot.send', bureau: 'QN-BP', draft: written });
  const refusal = find(entry, 'command.refused');
  if (refusal) throw new Error(JSON.stringify(refusal.problem));
  return entry.events.flatMap((event) => (event.type === 'message.sent' ? [event.message] : []));
};
const stateOf = (here: Room, id: string) =>
  here.state.lives.get(here.state.messages.get(id)?.lives.operation ?? '')?.state;
const iso = (ms: number): string => new Date(ms).toISOString();
const entryOf = (here: Room, id: string) => here.state.messages.get(id) as MessageState;

const everybody = ['QN', 'QP', 'QR', 'QN-BP'];
const order = {
  opName: 'Lantern',
  from: '2091-03-04T09:00:00Z',
  to: '2091-03-04T17:00:00Z',
  posts: ['Marrow Bay ferry terminal'],
  objectives: ['Check every travel document'],
  reportingRhythm: 60,
  contactDesk: 'Operations room',
  hitProtocol: 'Second line, ask the issuing country, then act.',
};
const staged = (to: string[], name: string, inReplyTo: string) =>
  draft('operation.stage', to, { stage: name, effective: '2091-03-04T08:00:00Z' }, { inReplyTo });
const many = (count: number, letter = 'A') =>
  Array.from({ length: count }, (_, k) => ({
    documentNumber: `EXR${String(50_000 + k)}${letter}`,
    issuingCountry: k % 2 === 0 ? 'QP' : 'QR',
  }));
const batch = (batchNo: number, checks: readonly object[], rest: object = {}) =>
  draft('operation.checkBatch', 'REG', { batchNo, checkPoint: 'Marrow Bay, gate 12', checks, ...rest });

function ordered(here: Room = room()) {
  const id = here.send(cs, draft('operation.order', everybody, order));
  return { here, id, ref: entryOf(here, id).message.ourRef };
}
function live(here?: Room) {
  const given = ordered(here);
  given.here.send(cs, staged(everybody, 'briefing', given.id));
  given.here.send(cs, staged(everybody, 'start', given.id));
  return given;
}
const figures = (here: Room, who: string, id: string, asOf: number) => {
  const counted = figuresFor(here.state, who, entryOf(here, id), asOf);
  return { asOf: iso(asOf), ...counted, refusals: 0, victimsReferred: 0 };
};
const sitrep = (to: string, body: object, inReplyTo: string) =>
  draft('operation.sitrep', to, body as Record<string, unknown>, { inReplyTo });

describe('an operation', () => {
  it('is briefed before it starts, may pause and go on, and is reported after its end', () => {
    const { here, id } = ordered();
    expect(stateOf(here, id)).toBe('planned');
    expect(refused(here, cs, staged(everybody, 'start', id))).toBe('step_not_allowed R-55');
    for (const [name, state] of [
      ['briefing', 'briefed'],
      ['start', 'live'],
      ['pause', 'paused'],
      ['resume', 'live'],
    ] as const) {
      here.send(cs, staged(everybody, name, id));
      expect(stateOf(here, id)).toBe(state);
    }
    const end = { cause: 'time-over', closedAt: '2091-03-04T08:00:00Z' };
    const over = here.send(cs, draft('operation.close', everybody, end, { inReplyTo: id }));
    expect(stateOf(here, id)).toBe('closed');
    expect(refused(here, cs, staged(everybody, 'resume', id))).toBe('step_not_allowed R-55');
    const totals = { checks: 0, hits: 0, confirmed: 0, falseMatches: 0, refusals: 0, victimsReferred: 0 };
    const body = { totals, openHits: 0, conclusions: 'Nothing was found.' };
    here.send(cs, draft('operation.report', everybody, body, { inReplyTo: over }));
    expect(stateOf(here, id)).toBe('reported');
  });

  it('is ordered and ended by the secretariat, and everybody who takes part hears of it', () => {
    const { here, id } = ordered();
    expect(refused(here, qn, draft('operation.order', 'QP', order))).toBe('not_permitted R-2');
    expect(refused(here, qn, staged(['QP'], 'briefing', id))).toBe('not_permitted R-2');
    expect(refused(here, cs, staged(['QN', 'QP', 'QR'], 'briefing', id))).toBe('step_not_allowed R-54');
    const end = { cause: 'called-off', closedAt: '2091-03-04T08:00:00Z' };
    expect(refused(here, cs, draft('operation.close', ['QN'], end, { inReplyTo: id }))).toBe('step_not_allowed R-54');
    expect(refused(here, qn, draft('operation.order', 'QP', { ...order, to: order.from }))).toBe(
      'schema_invalid undefined',
    );
  });

  it('wants a report from each at its rhythm while it is live, and nothing in a pause or after the end', () => {
    const { here, id } = ordered();
    const due = (who = 'QP') => entryOf(here, id).requests.get(who)?.due;
    here.send(qp, draft('case.ack', 'CS', {}, { inReplyTo: id }));
    expect(due()).toBeUndefined();
    here.send(cs, staged(everybody, 'briefing', id));
    here.after(minutes(10));
    here.send(cs, staged(everybody, 'start', id));
    expect(due()).toBe(start + minutes(70));
    const told = (at: number) => {
      here.now = start + minutes(at);
      here.send(qp, sitrep('CS', figures(here, 'QP', id, here.now), id));
      return ((due() ?? 0) - start) / minutes(1);
    };
    expect(told(60)).toBe(130);
    // A second one in the same hour moves nothing.
    expect(told(65)).toBe(130);
    expect(told(130)).toBe(190);
    // Who is late by more than an hour owes the next at the next beat.
    expect(told(255)).toBe(310);
    const original = entryOf(here, id).message.ourRef;
    const remind = draft('case.reminder', 'QP', { n: 1, original }, { inReplyTo: id });
    here.now = start + minutes(310);
    expect(refused(here, cs, remind)).toBe('not_overdue R-8');
    here.now = start + minutes(320);
    here.send(cs, remind);
    here.send(cs, staged(everybody, 'pause', id));
    expect([due(), due('QN')]).toEqual([undefined, undefined]);
    here.after(minutes(100));
    here.send(cs, staged(everybody, 'resume', id));
    expect(due()).toBe(start + minutes(480));
    here.send(
      cs,
      draft('operation.close', everybody, { cause: 'time-over', closedAt: iso(here.now) }, { inReplyTo: id }),
    );
    expect(entryOf(here, id).requests.get('QP')?.state).toBe('closed');
    // Last figures may follow.
    here.send(qp, sitrep('CS', figures(here, 'QP', id, here.now), id));
  });

  it('offers each desk what it may do now', () => {
    const { here, id } = live();
    const offered = (who: string) =>
      actions(here.state, who, entryOf(here, id).message.case)
        .filter((action) => action.allowed)
        .map((action) => action.type);
    expect(offered('CS')).toEqual(expect.arrayContaining(['operation.stage', 'operation.close']));
    expect(offered('QP')).toEqual(expect.arrayContaining(['operation.sitrep', 'case.ack']));
    expect(offered('QP')).not.toContain('operation.stage');
  });
});

describe('a batch of checks', () => {
  it('has 200 documents at most, and each once', () => {
    const here = room();
    const [, result] = bySend(here, batch(1, many(200)));
    expect(result?.body['counts']).toEqual({
      checked: 200,
      matches: 0,
      possibleMatches: 0,
      noRecord: 200,
      issuerNotContributing: 0,
    });
    expect(refused(here, post, batch(2, many(201)))).toBe('schema_invalid undefined');
    expect(refused(here, post, batch(2, []))).toBe('schema_invalid undefined');
    expect(refused(here, post, batch(2, [...many(3), ...many(1)]))).toBe('schema_invalid R-55');
  });

  it('is answered in the same entry: a hit for each match, in a case of its own, to each issuer of its own documents only', () => {
    const here = room(
      aScenario({
        records: [
          ...aScenario().records.map((one) => ({ ...one, reveals: { possible_hit: true } })),
          {
            register: 'documents',
            owner: 'QR',
            status: 'stolen',
            fields: { documentNumber: 'EXR20000C', documentType: 'identityCard' },
          },
        ],
      }),
    );
    const checks = [
      ...many(3),
      { documentNumber: 'EXR31415K', issuingCountry: 'QP' },
      { documentNumber: 'EXR20000C', issuingCountry: 'QR' },
      { documentNumber: 'EXR31451K', issuingCountry: 'QP' },
      { documentNumber: 'EXR31451K', issuingCountry: 'QW' },
      // The right number of the wrong country is another document.
      { documentNumber: 'EXR20000C', issuingCountry: 'QP' },
    ];
    const [asked, result, ...hits] = bySend(here, batch(1, checks));
    expect(result?.type).toBe('operation.batchResult');
    expect(result?.recipients).toEqual(['QN-BP']);
    expect(result?.body['counts']).toEqual({
      checked: 8,
      matches: 2,
      possibleMatches: 1,
      noRecord: 4,
      issuerNotContributing: 1,
    });
    expect(result?.body['possibleMatches']).toMatchObject([
      { documentNumber: 'EXR31451K', record: { documentNumber: 'EXR31415K', recordStatus: 'lost' } },
    ]);
    expect(hits.map(({ type, recipients, body }) => [type, recipients, body['matchedRef'], body['where']])).toEqual([
      ['document.hit', ['QN-BP', 'QP'], 'EXR31415K', 'Marrow Bay, gate 12'],
      ['document.hit', ['QN-BP', 'QR'], 'EXR20000C', 'Marrow Bay, gate 12'],
    ]);
    expect(new Set([asked, ...hits].map((message) => message?.case)).size).toBe(3);
    expect(hits.every((hit) => hit.inReplyTo === asked?.id)).toBe(true);
    // Two hits are two matters: what is said of one changes nothing about the other.
    const [one, other] = hits;
    here.send(qp, draft('document.hit.resolution', 'QN-BP', bodies.resolution, { inReplyTo: one?.id }));
    const lifeOf = (id = '') => here.state.lives.get(here.state.messages.get(id)?.lives.hit ?? '')?.state;
    expect([lifeOf(one?.id), lifeOf(other?.id)]).toEqual(['confirmed', 'raised']);
    expect(
      refused(here, qp, draft('document.hit.resolution', 'QN-BP', bodies.resolution, { inReplyTo: other?.id })),
    ).toBe('unknown_reference R-3');
  });

  it('counts once: the same batch in another message is refused, and the next one is not', () => {
    const here = room();
    bySend(here, batch(7, many(2)));
    expect(refused(here, post, batch(7, many(2)))).toBe('already_done R-55');
    bySend(here, batch(8, many(2)));
    here.send(qp, batch(7, many(2)));
  });

  it('is made for an operation while that is live, by who takes part in it', () => {
    const here = room(aScenario({ bureaus: [...aScenario().bureaus, { id: 'QW' }] }));
    const { id, ref: operationRef } = ordered(here);
    const mine = (batchNo: number) => batch(batchNo, many(2), { operationRef });
    expect(refused(here, post, mine(1))).toBe('step_not_allowed R-55');
    here.send(cs, staged(everybody, 'briefing', id));
    here.send(cs, staged(everybody, 'start', id));
    bySend(here, mine(1));
    expect(refused(here, trainee('QW'), mine(1))).toBe('unknown_reference R-55');
    here.send(cs, staged(everybody, 'pause', id));
    expect(refused(here, post, mine(2))).toBe('step_not_allowed R-55');
  });
});

describe('figures of an operation', () => {
  const strict = { rules: [{ id: 'R-56', on_breach: 'refuse' as const }] };

  it('are those that were counted: own checks, hits on them, and what was said of these by then', () => {
    const { here, id } = live(room(aScenario(strict)));
    bySend(here, batch(1, [...many(5), { documentNumber: 'EXR31415K', issuingCountry: 'QP' }]));
    here.after(minutes(5));
    const hit = [...here.state.messages.values()].find(({ message }) => message.type === 'document.hit')?.message.id;
    expect(figures(here, 'QN-BP', id, here.now)).toMatchObject({ checks: 6, hits: 1, confirmed: 0, falseMatches: 0 });
    const before = here.now - 1;
    here.send(qp, draft('document.hit.resolution', 'QN-BP', bodies.resolution, { inReplyTo: hit }));
    expect(figures(here, 'QN-BP', id, here.now)).toMatchObject({ hits: 1, confirmed: 1 });
    expect(figures(here, 'QN-BP', id, before)).toMatchObject({ hits: 1, confirmed: 0 });
    // Whose document it is has not made the check.
    expect(figures(here, 'QP', id, here.now)).toMatchObject({ checks: 0, hits: 0 });
    const right = figures(here, 'QN-BP', id, here.now);
    expect(refused(here, post, sitrep('QN', { ...right, checks: 7 }, id))).toBe('figures_differ R-56');
    expect(refused(here, post, sitrep('QN', { ...right, confirmed: 0 }, id))).toBe('figures_differ R-56');
    expect(refused(here, post, sitrep('QN', { ...right, confirmed: 2 }, id))).toBe('schema_invalid R-56');
    expect(refused(here, post, sitrep('QN', { ...right, asOf: iso(here.now + 1) }, id))).toBe(
      'deadline_unreasonable R-56',
    );
    bySend(here, sitrep('QN', right, id));
    // The bureau adds what its post has told it alone; the final report adds up what the bureaus have told.
    expect(figures(here, 'QN', id, here.now)).toMatchObject({ checks: 6, hits: 1, confirmed: 1 });
    here.send(qn, sitrep('CS', figures(here, 'QN', id, here.now), id));
    here.send(qp, sitrep('CS', figures(here, 'QP', id, here.now), id));
    const end = { cause: 'time-over', closedAt: iso(here.now) };
    const over = here.send(cs, draft('operation.close', everybody, end, { inReplyTo: id }));
    const totals = { checks: 6, hits: 1, confirmed: 1, falseMatches: 0, refusals: 0, victimsReferred: 0 };
    const report = (body: object) =>
      draft(
        'operation.report',
        everybody,
        { totals, openHits: 0, conclusions: 'One hit of six.', ...body },
        { inReplyTo: over },
      );
    expect(refused(here, cs, report({ totals: { ...totals, checks: 12 } }))).toBe('figures_differ R-56');
    expect(refused(here, cs, report({ openHits: 1 }))).toBe('schema_invalid R-56');
    here.send(cs, report({}));
  });

  it('that are wrong go out and are noted for the review, unless the scenario wants them refused', () => {
    const { here, id } = live();
    const wrong = { ...figures(here, 'QP', id, here.now), checks: 400 };
    const sent = here.send(qp, sitrep('CS', wrong, id));
    expect(here.state.breaches).toMatchObject([{ rule: 'R-56', message: sent, bureau: 'QP' }]);
    expect(refused(here, qr, staged(['CS'], 'start', id))).toBe('not_permitted R-2');
  });
});

describe('the records of a country', () => {
  const lost = { documentType: 'passport', issuingCountry: 'QP', recordStatus: 'lost', eventDate: '2091-03-01' };
  const found = (here: Room, documentNumber: string, issuingCountry = 'QP') => {
    const [, answer] = bySend(
      here,
      draft('document.check', 'REG', { documentNumber, issuingCountry, checkPoint: 'Marrow Bay' }),
    );
    const record = answer?.body['record'] as { recordStatus: string } | undefined;
    return [answer?.body['result'], record?.recordStatus].filter(Boolean).join(' ');
  };

  it('go from lost to stolen and stay invalid when found; a range of blanks is found inside and not beside; others may not enter', () => {
    const here = room();
    const documentNumber = 'EXR12121B';
    here.send(qp, draft('document.record.enter', 'REG', { ...lost, documentNumber }));
    expect(found(here, documentNumber)).toBe('match lost');
    const change = (recordStatus: string, reason: string) =>
      draft('document.record.modify', 'REG', { documentNumber, issuingCountry: 'QP', recordStatus, reason });
    here.send(qp, change('stolen', 'statusChange'));
    expect(found(here, documentNumber)).toBe('match stolen');
    const blanks = { from: 'EXR70000D', to: 'EXR70099D' };
    here.send(qp, draft('document.record.enter', 'REG', { ...lost, recordStatus: 'stolenBlank', batch: blanks }));
    for (const [number, result] of [
      ['EXR69999D', 'noRecord'],
      ['EXR70000D', 'match stolenBlank'],
      ['EXR70050D', 'match stolenBlank'],
      ['EXR70099D', 'match stolenBlank'],
      ['EXR70100D', 'noRecord'],
      ['EXR70050E', 'noRecord'],
    ] as const)
      expect(found(here, number), number).toBe(result);
    expect(found(here, 'EXR70050D', 'QR')).toBe('noRecord');
    const again = { documentNumber, issuingCountry: 'QP', reason: 'foundAgain' };
    expect(refused(here, qp, draft('document.record.withdraw', 'REG', again))).toBe('step_not_allowed R-13');
    expect(refused(here, qp, change('lost', 'recovered'))).toBe('schema_invalid R-13');
    here.send(qp, change('invalid', 'recovered'));
    expect(found(here, documentNumber)).toBe('match invalid');
    expect(refused(here, qr, draft('document.record.enter', 'REG', { ...lost, documentNumber: 'EXR12122B' }))).toBe(
      'not_permitted R-12',
    );
    const [, withBlank] = bySend(here, batch(1, [{ documentNumber: 'EXR70001D', issuingCountry: 'QP' }]));
    expect(withBlank?.body['counts']).toMatchObject({ matches: 1 });
  });

  it('say of a number that only looks alike what their country allows, and no more', () => {
    const near = (reveals: object) =>
      room(aScenario({ records: aScenario().records.map((one) => ({ ...one, reveals })) }));
    expect(found(near({}), 'EXR31451K')).toBe('noRecord');
    const here = near({ possible_hit: true, hit: [] });
    expect(found(here, 'EXR31451K')).toBe('possibleMatch lost');
    expect(here.state.traffic.some((one) => one.kind === 'document.hit')).toBe(false);
    const [, , hit] = bySend(here, draft('document.check', 'REG', bodies.check));
    expect(hit?.body).not.toHaveProperty('recordDate');
    here.send(
      qp,
      draft('document.record.withdraw', 'REG', {
        documentNumber: 'EXR31415K',
        issuingCountry: 'QP',
        reason: 'enteredInError',
      }),
    );
    expect(found(here, 'EXR31451K')).toBe('noRecord');
  });
});

describe('a post whose line is down', () => {
  it('has its batch answered once the line is up again, and counted once', () => {
    const here = stage(
      aScenario({ bureaus: aScenario().bureaus.map((one) => (one.id === 'QN-BP' ? { ...one, seat: 'human' } : one)) }),
    );
    const onDuty = trainee('QN-BP');
    const outage = {
      effect: 'outage' as const,
      target: { bureau: 'QN-BP' },
      lasts: minutes(5),
      store_and_forward: true,
      disclosed: 'never' as const,
      excuse: [],
    };
    here.ask(instructor, { type: 'fault.set', fault: outage });
    here.send(onDuty, batch(1, [...many(2), { documentNumber: 'EXR31415K', issuingCountry: 'QP' }]));
    expect(here.sent().map(({ type }) => type)).toEqual(['operation.checkBatch']);
    expect(refused(here, onDuty, batch(1, many(2)))).toBe('already_done R-55');
    here.until(minutes(6));
    expect(here.sent().map(({ type }) => type)).toEqual([
      'operation.checkBatch',
      'operation.batchResult',
      'document.hit',
    ]);
    expect(here.state.messages.get(here.sent()[2]?.id ?? '')?.reached.has('QN-BP')).toBe(true);
  });
});
