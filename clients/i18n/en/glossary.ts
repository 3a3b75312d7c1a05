/** What the words of the desk mean, for the duty guide. */
export default {
  heading: 'Words',
  words: 'What the words of the desk mean here.',
  terms: {
    bureau: {
      term: 'bureau',
      means: 'The office of one country through which all police messages from and to abroad go. You sit at one.',
    },
    secretariat: {
      term: 'co-ordination secretariat',
      means:
        'The office that belongs to all countries. It publishes and cancels notices and helps bureaus to find each other; it commands nobody.',
    },
    reviewDesk: {
      term: 'compliance review desk',
      means:
        'The part of the secretariat that reads each request for a notice before it is published, and may return or refuse it.',
    },
    register: {
      term: 'Lost Document Register',
      means:
        'The list of documents reported lost or stolen. It is asked by number. Only the country that issued a document can enter, change or delete it.',
    },
    notice: {
      term: 'notice',
      means:
        'A warning or request that goes to every bureau at once. Its colour says what it asks for: red find and hold, blue find out, green beware, yellow missing, black unknown dead, orange danger, purple methods, silver property, special a listing.',
    },
    diffusion: {
      term: 'diffusion',
      means:
        'The same kind of message, sent straight to bureaus that one chooses. It reaches fewer people and is the right means where not all are concerned.',
    },
    request: {
      term: 'request for information',
      means:
        'A question from one bureau to another about one matter. It says what it is about, why it is asked and what the answer is for.',
    },
    acknowledgement: {
      term: 'acknowledgement of receipt',
      means: '“We have it, it is on a desk.” It answers nothing and is due at once.',
    },
    interim: {
      term: 'interim reply',
      means: '“We are at it”, with the date of the answer. It moves the time limit, the answer stays due.',
    },
    clarification: {
      term: 'clarification',
      means: 'A question back before one can answer. Meanwhile the clock stands for the one who asks back.',
    },
    hit: {
      term: 'hit',
      means: 'Something that was checked fits something that was asked for. It is a lead, not a proof.',
    },
    confirmation: {
      term: 'confirmation',
      means:
        'The answer of whoever asked or issued: is it still valid, is it the same person, what is wanted now? Nothing is done to anybody before it.',
    },
    issuer: {
      term: 'issuing country',
      means: 'The country that issued a document or asked for a notice. Only it confirms, corrects and takes back.',
    },
    handling: {
      term: 'handling code',
      means:
        'What the receiver may do with a message: use it freely, only as a lead, only after asking, or not pass it on.',
    },
    urgency: {
      term: 'urgency',
      means:
        'Flash: somebody’s life. Urgent: today, before something is lost. Routine: everything else. Who calls all things urgent is not heard when it matters.',
    },
    needToKnow: {
      term: 'need to know',
      means: 'A message goes to those who have to act or to know, and to nobody else. Everything else stays out of it.',
    },
    provisionalArrest: {
      term: 'provisional arrest',
      means:
        'Somebody is held for a limited number of days while the papers are prepared. If they do not come in time and in the right language, the person goes free.',
    },
    surrender: {
      term: 'surrender',
      means: 'The handing over of a person from one country to another after a decision.',
    },
    transit: {
      term: 'transit',
      means: 'The way of a surrendered person through a third country. That country has to agree before.',
    },
    addendum: {
      term: 'addendum',
      means: 'A few lines added to a published notice, such as: surrender was refused here. The notice stays.',
    },
    withdrawal: {
      term: 'withdrawal and cancellation',
      means:
        'Who asked for a notice withdraws it; the secretariat then cancels it for all. Only when its purpose is fulfilled: after an arrest that is often not yet so.',
    },
    purge: {
      term: 'purge',
      means:
        'Every bureau takes a cancelled notice out of its own systems and reports that it has. One forgotten copy stops the wrong person.',
    },
    home: {
      term: 'authority at home',
      means:
        'Police, prosecutor or court of one’s own country. They write to their bureau alone, and the bureau to abroad.',
    },
    exercise: {
      term: 'EXERCISE',
      means: 'Stands on every message, page and sheet here. Nothing of it is real, and nothing real belongs into it.',
    },
  },
} as const;
