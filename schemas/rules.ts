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
] as const;
export type RuleId = (typeof ruleIds)[number];
