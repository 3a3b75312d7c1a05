import { describe, expect, it } from 'vitest';
import { bot } from '../../server/core/actor.ts';
import { actions } from '../../server/core/rules/allowed.ts';
import { aScenario, bodies, draft, find, room, trainee } from '../support/given.ts';

const QN = trainee('QN');
const QP = trainee('QP');
const QR = trainee('QR');
const post = bot('QN-BP');

/** The post checks the passport; gives the hit's message id. */
function aHit(here = room()) {
  const entry = here.ask(post, {
    type: 'bot.send',
    bureau: 'QN-BP',
    draft: draft('document.check', 'REG', bodies.check),
  });
  const messages = entry.events.flatMap((event) => (event.type === 'message.sent' ? [event.message] : []));
  const hit = messages.find((message) => message.type === 'document.hit');
  if (!hit) throw new Error('No hit');
  return { here, hit: hit.id, messages };
}

describe('the register', () => {
  it('answers a check in the same entry: a match, and a hit for the asker and the issuing bureau', () => {
    const { messages } = aHit();
    expect(messages.map(({ type, recipients }) => [type, recipients])).toEqual([
      ['document.check', ['REG']],
      ['document.check.result', ['QN-BP']],
      ['document.hit', ['QN-BP', 'QP']],
    ]);
  });

  it('knows nothing of a number that only looks alike', () => {
    const here = room();
    const entry = here.ask(QN, {
      type: 'message.send',
      draft: draft('document.check', 'REG', { ...bodies.check, documentNumber: 'EXR31451K' }),
    });
    const types = entry.events.flatMap((event) => (event.type === 'message.sent' ? [event.message.type] : []));
    expect(types).toEqual(['document.check', 'document.check.result']);
    expect(
      entry.events.some((event) => event.type === 'message.sent' && event.message.body['result'] === 'noRecord'),
    ).toBe(true);
  });

  it('says that a country does not contribute when it is not there', () => {
    const here = room();
    const entry = here.ask(QN, {
      type: 'message.send',
      draft: draft('document.check', 'REG', { ...bodies.check, issuingCountry: 'QW' }),
    });
    const results = entry.events.flatMap((event) =>
      event.type === 'message.sent' ? [event.message.body['result']] : [],
    );
    expect(results).toContain('issuerNotContributing');
  });
});

describe('a hit', () => {
  it('is no ground to act before the issuer has confirmed it', () => {
    const { here, hit } = aHit();
    const act = draft('hit.feedback', 'QP', bodies.feedback, { inReplyTo: hit });
    const entry = here.ask(post, { type: 'bot.send', bureau: 'QN-BP', draft: act });
    expect(find(entry, 'command.refused')?.problem).toMatchObject({ code: 'verify_first', rule: 'R-10' });
  });

  it('is confirmed by the issuing country only', () => {
    const { here, hit } = aHit();
    here.ask(post, {
      type: 'bot.send',
      bureau: 'QN-BP',
      draft: draft('hit.report', ['QN', 'QR'], bodies.report, { inReplyTo: hit }),
    });
    const report = [...here.state.messages.values()].find((entry) => entry.message.type === 'hit.report')?.message.id;
    const answer = draft('document.hit.resolution', 'QN', bodies.resolution, { inReplyTo: report });
    expect(here.refused(QR, { type: 'message.send', draft: answer })).toMatchObject({
      code: 'not_owner',
      rule: 'R-12',
    });
  });

  it('asked of the issuer, confirmed, acted on and closed is the whole arc', () => {
    const { here, hit } = aHit();
    here.ask(post, {
      type: 'bot.send',
      bureau: 'QN-BP',
      draft: draft('hit.report', 'QN', bodies.report, { inReplyTo: hit }),
    });
    const report = [...here.state.messages.values()].find((entry) => entry.message.type === 'hit.report')?.message.id;
    const asked = here.send(QN, draft('hit.confirm.request', 'QP', bodies.confirm, { inReplyTo: report }));
    const thread = here.state.messages.get(asked)?.message.case ?? '';
    expect(actions(here.state, 'QP', thread).find((one) => one.type === 'document.hit.resolution')?.allowed).toBe(true);
    const resolved = here.send(QP, draft('document.hit.resolution', 'QN', bodies.resolution, { inReplyTo: asked }));
    const life = here.state.messages.get(hit)?.lives.hit ?? '';
    expect(here.state.lives.get(life)?.state).toBe('confirmed');
    here.send(QN, draft('hit.feedback', 'QP', bodies.feedback, { inReplyTo: resolved }));
    expect(here.state.lives.get(life)?.state).toBe('acted');
  });

  it('offers no measure at the desk until it is confirmed, and says why not', () => {
    const { here, hit } = aHit();
    here.ask(post, {
      type: 'bot.send',
      bureau: 'QN-BP',
      draft: draft('hit.report', 'QN', bodies.report, { inReplyTo: hit }),
    });
    const thread = here.state.messages.get(hit)?.message.case ?? '';
    const offered = actions(here.state, 'QN', thread);
    expect(offered.filter((one) => one.allowed).map((one) => one.type)).toContain('hit.confirm.request');
    expect(offered.find((one) => one.type === 'hit.confirm.request')?.to).toEqual([]);
  });

  it('may be let through and scored where the scenario wants the mistake to be made', () => {
    const scenario = aScenario({ rules: [{ id: 'R-10', on_breach: 'allow_and_score' }] });
    const { here, hit } = aHit(room(scenario));
    const entry = here.ask(post, {
      type: 'bot.send',
      bureau: 'QN-BP',
      draft: draft('hit.feedback', 'QP', bodies.feedback, { inReplyTo: hit }),
    });
    expect(find(entry, 'rule.broken')).toMatchObject({ rule: 'R-10', bureau: 'QN-BP', audience: 'staff' });
    expect(find(entry, 'message.sent')).toBeDefined();
  });
});
