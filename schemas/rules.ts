/**
 * The product's own rule book (the duty guide at the desk). Short, numbered, cited by every refusal and score. The words are in the
 * text catalogue (`rule.R-1`). Numbers are never reused.
 */
export const ruleIds = [
  'R-1', // everything is an exercise, nothing real
  'R-2', // each party has its own kinds of message
  'R-3', // answer only what you have received
  'R-4', // an answer fits what it answers, and the state of the matter
  'R-5', // address those concerned, once, and nobody who is excluded
  'R-6', // answer in time
  'R-7', // acknowledge: read and accepted
  'R-8', // remind only when overdue, three times at most
  'R-9', // asking for what is missing stops the clock
  'R-10', // verify before acting
  'R-11', // "more time" is counted in minutes
  'R-12', // only the issuing country enters, changes or withdraws a document record
  'R-13', // a document reported lost and found again stays invalid
  'R-14', // "no record" proves nothing
  'R-15', // a notice is cancelled after the physical return
  'R-16', // after a cancellation every recipient purges its copy
  'R-17', // only the requester changes or withdraws its notice
  'R-18', // only the secretariat publishes and cancels
  'R-19', // conditions of publication
  'R-20', // neutrality: nothing political, military, religious or racial; no private dispute
  'R-21', // say why, and no more about a person than that needs
  'R-22', // handling codes and caveats bind whoever receives
  'R-23', // a reply-by that can be met
  'R-24', // the recipient's own requirements
  'R-25', // bilateral traffic is not copied to the secretariat
  'R-26', // the requester closes, once the matter is answered
  'R-27', // a hit goes at once to whom it belongs
  'R-28', // blue: what is asked for, in which investigation
  'R-29', // green: a warning rests on a conviction or an assessment
  'R-30', // black: what was found with an unknown body, and nothing of injuries
  'R-31', // orange: serious and imminent, with advice, without method
  'R-32', // purple: a method as a category, no instructions
  'R-33', // silver: assets of a crime, for those who take part only
  'R-34', // special: the council's list, always public
  'R-35', // suspended for six months at most, with reasons
  'R-36', // valid for five years, asked about six months before
  'R-37', // a refused extradition is added to the notice, it does not cancel it
  'R-38', // what the oversight panel decides is carried out
  'R-39', // a diffusion goes to whom it concerns; its changes and its end reach all of them
  'R-40', // provisional arrest is asked for by the channel of the country that arrests
  'R-41', // documents in time, or the person is released
  'R-42', // a record stands once: who has entered it changes it
  'R-43', // a partner gives personal data only with consent, and numbers from five cases on
  'R-44', // a shift ends when the next one has taken over every open item
  'R-45', // what is overdue is brought to the duty desk, with what depends on it
  'R-46', // a tip is a lead: a category, accounts and times, never what was reported; what is urgent goes out as urgent
  'R-47', // an address needs the exact time with its offset, and behind a shared one the source port
  'R-48', // where an address lay is looked up in the table
  'R-49', // who a subscriber is needs what the answering country's own law asks for
  'R-50', // a clue is words about a thing, for a named group; what is known or safe ends the work for all
  'R-51', // a journey is notified as one's own practice says, to whom it concerns, and nothing is recommended
  'R-52', // 21 days ahead, or with the reason; what was wrong is corrected with all who have it
  'R-53', // a number that only looks alike is no match: compare again
  'R-54', // an operation's order, its stages and its end reach everybody who takes part
  'R-55', // checks of an operation are made while it is live, and each batch counts once
  'R-56', // figures that are reported are the figures that were counted
  'R-57', // a bureau has so many silver notices and no more
  'R-58', // a diffusion is reviewed before it goes out, where that is asked for
  'R-59', // a red notice has the effect that the law of the country gives it
  'R-60', // a message is written in a language that its recipient reads
  'R-61', // an offence grave enough, and one in both countries
  'R-62', // what a country does about its own nationals
  'R-63', // who stands behind a number or an address is told on the order that the law there asks for
  'R-64', // an adult who was missing decides what is told
  'R-65', // what a bureau's own practice keeps for a second look does not go out before it
  'R-66', // a warning of a person goes the way that the bureau's practice gives to the risk
  'R-67', // the domestic channel: an agency and the bureau of its own country, and nobody else hears of it
  'R-68', // what an agency gives under conditions goes abroad only with its word
  'R-69', // where a country's own law asks for an order, the answer waits for it
  'R-70', // whoever asked at home hears what came of it
] as const;
export type RuleId = (typeof ruleIds)[number];
