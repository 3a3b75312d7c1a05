import type { RuleTexts } from '../rules-type.ts';

const rules: RuleTexts = {
  'R-1': {
    title: 'Everything is an exercise',
    text: 'Only invented persons, places, documents and numbers are used here. Nothing real is ever written into a message, so that nobody can come to harm.',
  },
  'R-2': {
    title: 'Each party has its own messages',
    text: 'A bureau, a border post, the secretariat and the register each send certain types of message only. Whoever cannot send a type asks the party that can.',
  },
  'R-3': {
    title: 'Answer what you have received',
    text: 'You can answer a message only if it has reached your desk, or was sent from it.',
  },
  'R-4': {
    title: 'The answer fits',
    text: 'Every type of message has its own answers, and some steps are possible only when the step before them is done. The list “What you can do now” follows the same table.',
  },
  'R-5': {
    title: 'Address those concerned',
    text: 'Write to the parties that need to act or to know, once each, and to nobody who is excluded. Every needless copy is a risk for the person and work for a desk.',
  },
  'R-6': {
    title: 'Answer in time',
    text: 'The time limit depends on the urgency and runs from delivery. If you cannot keep it, send an interim reply and say when the answer will come.',
  },
  'R-7': {
    title: 'Acknowledge receipt',
    text: 'An acknowledgement says two things: we have read it, and we take it on. Without it the other side cannot know whether anybody is at work.',
  },
  'R-8': {
    title: 'Remind when overdue',
    text: 'A reminder is sent only when an answer is overdue, and three times at most. After that, use another way: the duty desk, or a telephone call in the exercise.',
  },
  'R-9': {
    title: 'Asking back stops the clock',
    text: 'Whoever needs something that is missing asks for it. Until it comes, the time limit stands still; nobody is late because of what the other side forgot.',
  },
  'R-10': {
    title: 'Verify before acting',
    text: 'A hit is a lead, not proof. Nobody is arrested or refused entry and nothing is seized before the party it belongs to has confirmed it; your own law may allow other measures, if you name the provision.',
  },
  'R-11': {
    title: 'More time is counted',
    text: 'Whoever needs more time to confirm a hit says how many minutes. A person is waiting meanwhile.',
  },
  'R-12': {
    title: 'The issuing country decides on its documents',
    text: 'Only the country that issued a document enters, changes or withdraws its record, and only that country can confirm a hit on it. Neither the secretariat nor a third country can.',
  },
  'R-13': {
    title: 'Found again is still invalid',
    text: 'A document that was reported lost or stolen stays invalid, even in the hands of its rightful holder. It is taken or sent back, with courtesy: the holder has done nothing wrong.',
  },
  'R-14': {
    title: 'No record proves nothing',
    text: 'The register knows only what countries have entered. “No record” means that nobody has reported the document, not that it is valid.',
  },
  'R-15': {
    title: 'Cancel after the return',
    text: 'A notice stays until the person is physically back or its purpose is otherwise achieved. An arrest is not the end: people are released on bail, and travel on.',
  },
  'R-16': {
    title: 'Delete every copy',
    text: 'When a notice is cancelled, every party that had it deletes its copies and reports it. A copy left behind stops an innocent traveller.',
  },
  'R-17': {
    title: 'The notice belongs to its requester',
    text: 'Only the bureau that asked for a notice may change or withdraw it. Others report what they know to that bureau.',
  },
  'R-18': {
    title: 'The secretariat publishes and cancels',
    text: 'Bureaus request; the co-ordination secretariat checks, publishes and cancels, so that the same conditions hold for all.',
  },
  'R-19': {
    title: 'Conditions of publication',
    text: 'A notice is published when the person can be identified and the conditions of its colour are met. For red these are a valid warrant or judgment, a penalty of at least 24 months (or 6 months of a sentence), and the assurance that extradition will be asked for; for yellow, a report to the police, and for adults a check of the law on private life.',
  },
  'R-20': {
    title: 'Neutrality',
    text: 'Nothing of a political, military, religious or racial character is dealt with here, and no private dispute, family matter or mere breach of administrative rules, unless organised crime is behind it.',
  },
  'R-21': {
    title: 'Say why, and no more than needed',
    text: 'Every request and refusal gives its reason. About a person it says what the purpose needs, and nothing else.',
  },
  'R-22': {
    title: 'Conditions travel with the message',
    text: 'Handling codes and restrictions bind everybody who receives the information. Whoever wants to use it otherwise asks the sender first.',
  },
  'R-23': {
    title: 'A date that can be met',
    text: 'The time by which you ask for an answer leaves the other desk at least the usual limit for that urgency. If it cannot wait, choose a higher urgency, with good reason.',
  },
  'R-24': {
    title: 'Each country has its own requirements',
    text: 'Some bureaus accept a request only if certain things are in it. Look at the profile of the bureau before you write.',
  },
  'R-25': {
    title: 'Bilateral stays bilateral',
    text: 'What two bureaus write to each other is not copied to the secretariat. It secures the line; it does not read along.',
  },
  'R-26': {
    title: 'Whoever asked closes',
    text: 'A matter is closed by the party that asked, once everything it asked has been answered.',
  },
  'R-27': {
    title: 'A hit is reported at once',
    text: 'A hit goes without delay to the party it belongs to: the bureau that requested the notice, or the country that issued the document.',
  },
  'R-28': {
    title: 'A blue notice asks a question',
    text: 'A blue notice says what is asked for, and in which investigation. The person is named in full, or something is held that allows a comparison.',
  },
  'R-29': {
    title: 'A green notice rests on facts',
    text: 'A warning about a person rests on a conviction or on an assessment, with its date and author. The risk is high, or medium with a reason; for a low risk a notice is too much.',
  },
  'R-30': {
    title: 'A black notice is discreet',
    text: 'For an unknown body it says what was found, where and when, and what is held for comparison. It says nothing of injuries or of the cause of death.',
  },
  'R-31': {
    title: 'An orange notice warns of what is imminent',
    text: 'The threat is serious and near, and the warning says what to do. How it is done is never described; here the duty desk too may publish at once.',
  },
  'R-32': {
    title: 'A purple notice is no manual',
    text: 'A method is described so that it can be recognised, and not so that it can be imitated.',
  },
  'R-33': {
    title: 'A silver notice is for those who take part',
    text: 'It concerns what comes from an offence, goes only to the bureaus that take part, and is never public. What it brings to light prepares a request between two bureaus.',
  },
  'R-34': {
    title: 'A special notice repeats the list',
    text: 'Only the secretariat publishes what is on the list of the council, and it is always public. No bureau asks for it or changes it.',
  },
  'R-35': {
    title: 'A suspension has an end',
    text: 'A notice is suspended with reasons and for six months at most. Until then nobody acts on it.',
  },
  'R-36': {
    title: 'Five years, then a review',
    text: 'A notice is valid for five years. Six months before the end the secretariat asks whether it is still needed; without a reason and, for red, a valid warrant it lapses.',
  },
  'R-37': {
    title: 'A refusal does not end a notice',
    text: 'If one country refuses the extradition, the notice stays, with an addendum that says so. Other countries may decide otherwise.',
  },
  'R-38': {
    title: 'The panel is heard',
    text: 'Anybody may have the oversight panel examine a notice about them. What it decides is carried out within a month.',
  },
  'R-39': {
    title: 'A diffusion reaches whom it concerns',
    text: 'A message to chosen bureaus is used where all need not know. Its changes and its end reach every bureau that received it.',
  },
  'R-40': {
    title: 'The channel of the country that arrests',
    text: 'Provisional arrest is requested through the channel that the other country prescribes: from bureau to bureau, or by diplomatic note. Look at its profile first.',
  },
  'R-41': {
    title: 'Documents in time',
    text: 'From the day of the arrest the documents for extradition are due within the time that the arresting country allows. If they do not come, the person is released; a new arrest later remains possible.',
  },
  'R-42': {
    title: 'One document, one record',
    text: 'A document is recorded once. What has changed is changed in its record, and only what is recorded can be changed or withdrawn.',
  },
  'R-43': {
    title: 'A partner needs consent',
    text: 'A partner organisation passes on what concerns a person only with that person’s consent. Of trends it gives numbers of five cases and more, so that nobody can be recognised.',
  },
  'R-44': {
    title: 'A shift is handed over',
    text: 'Whoever leaves lists every open item with its next step; the shift is over when the next one has acknowledged the list.',
  },
  'R-45': {
    title: 'The duty desk chases',
    text: 'What is overdue can be brought to the duty desk, with what depends on it. Before the limit there is nothing to chase.',
  },
  'R-46': {
    title: 'A tip is a lead',
    text: 'An online tip is a complaint, and proves nothing. It is passed on as a category with accounts and times, never with what was reported; what is urgent by triage goes out as urgent, and several reports of one matter go in one bundle.',
  },
  'R-47': {
    title: 'An address has its hour and its port',
    text: 'An Internet address changes hands, and many customers share one. Whose it was can be said only with the exact time and its offset from UTC and, behind a shared address, with the source port. What is missing is asked for, not guessed.',
  },
  'R-48': {
    title: 'Where an address lay is looked up',
    text: 'Each country of the exercise has one block of 64 addresses: the first 32 have one customer each, the next 16 are lent to the next country of the list from 12:00 to 24:00 UTC, the last 16 are shared. The answer follows the table, and only what lies in your territory can be preserved there.',
  },
  'R-49': {
    title: 'Your own law on subscribers',
    text: 'To say that an address is in your territory names nobody. For the subscriber each country asks for a paper of its own: a request of the police, an order of a prosecutor or of a court. The answer names the one that your own profile has.',
  },
  'R-50': {
    title: 'Clues are about things',
    text: 'A clue is a few words about a thing: no person, no picture, no file. One desk is asked first whether it is known already, then a group whose members are named one by one. Whoever inquires says so before; what is known or safe ends the work, and all who were asked hear of it.',
  },
  'R-51': {
    title: 'A journey is notified, nothing is recommended',
    text: 'The home bureau says who will travel, where and when, to the countries that the journey touches, by the way that its own practice has for the risk. It recommends nothing: the country of destination decides alone, under its own law, and need not say what it did.',
  },
  'R-52': {
    title: 'In good time, and corrected with all',
    text: 'A journey is notified 21 days ahead, or as soon as it is known, with the reason. What was wrong or is off is corrected or withdrawn with everybody who has it; they delete their copies and report it, and a complaint has its number.',
  },
  'R-53': {
    title: 'Alike is not the same',
    text: 'A number that looks like a recorded one is no match. Read the document again, character by character, and check it once more; nobody acts on a resemblance.',
  },
  'R-54': {
    title: 'All who take part hear of it',
    text: 'The order for an operation, its stages and its end go to everybody who takes part. A post that was forgotten goes on checking, or never begins.',
  },
  'R-55': {
    title: 'An operation runs while it is live',
    text: 'It is briefed before it starts, and its checks and reports count from the start to the end. Each batch is sent once: the same batch again, in a new message, would count twice.',
  },
  'R-56': {
    title: 'Figures are counted',
    text: 'A report gives the figures that were counted, from the start until the time that it names: your own, and those reported to you alone. The final report adds up the last reports of all who took part.',
  },
  'R-57': {
    title: 'Silver notices are numbered',
    text: 'Each bureau may ask for so many silver notices and no more. What was refused does not count; a request that is sent again after it was returned is not a new one.',
  },
  'R-58': {
    title: 'Read before it goes out',
    text: 'Where the scenario or a country’s own practice asks for it, a message to chosen bureaus waits until the review desk has read it. The desk lets it go, or gives it back with a reason.',
  },
  'R-59': {
    title: 'A red notice has the effect that each law gives it',
    text: 'In one country a red notice is a ground for arrest, in another a wish to know where the person is, in a third nothing before a request of its own. What counts is the law of the country where the person is; a bureau keeps its own.',
  },
  'R-60': {
    title: 'In a language that is read there',
    text: 'A message is written in a language that its recipient reads; its profile says which. Whoever is asked may answer in the language of the question.',
  },
  'R-61': {
    title: 'Grave enough, and an offence in both countries',
    text: 'Before a country arrests somebody for another one, or looks things up for a trial, it wants to know the offence: whether it is one at home as well, and whether the penalty reaches its threshold.',
  },
  'R-62': {
    title: 'A country and its own nationals',
    text: 'Some countries never extradite their own nationals, some only under conditions. They may try them at home instead.',
  },
  'R-63': {
    title: 'Who stands behind a number',
    text: 'Who uses a telephone or an Internet address is told only on what the law of the country asks for: the request of the police, the order of a prosecutor or of a court.',
  },
  'R-64': {
    title: 'An adult decides',
    text: 'An adult may go where they like. Somebody who was missing and has been found decides what is told; many laws let a bureau say only that the person is alive and well.',
  },
  'R-65': {
    title: 'A second look before it goes out',
    text: 'Some bureaus let certain messages out only after somebody else has read them. Until then such a message waits; that is no fault.',
  },
  'R-66': {
    title: 'A warning goes the way that fits the risk',
    text: 'How great the risk is decides whether all are warned, some, or nobody. Each bureau has its own practice and keeps it.',
  },
  'R-67': {
    title: 'Home has its own channel',
    text: 'The authorities of your country write to your bureau alone. What they write, and that they are there, is seen by no other country; and nothing goes to them and abroad in one message.',
  },
  'R-68': {
    title: 'Conditions from home',
    text: 'An authority at home may say that something is not to be passed on without its word. Ask for that word before the content goes abroad.',
  },
  'R-69': {
    title: 'An order first',
    text: 'Where your own law asks for an order of a prosecutor or court, the answer waits until you have it. Only a prosecutor, a court or a ministry gives one.',
  },
  'R-70': {
    title: 'Bring the answer home',
    text: 'Whoever asked at home hears what came of it, also when nothing did, and with the conditions that the other country has set.',
  },
};

export default rules;
