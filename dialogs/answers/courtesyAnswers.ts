/** What is said to words that ask for nothing we do, where that is one message; at a question, which comes again, in fewer words. */
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import type { Courtesy } from './courtesies';

type Services = Pick<DialogServices, 'clock' | 'settings' | 'wording'>;

/** The others do something besides. */
type SpokenCourtesy = Exclude<Courtesy, 'goodbye' | 'number_again' | 'only_a_person' | 'session_length'>;

const answers: Readonly<Record<SpokenCourtesy, (services: Services, midway: boolean) => Message>> = {
  small_talk: ({ wording: { courtesies } }, midway) =>
    midway ? courtesies.smallTalkAtPrompt() : courtesies.smallTalk(),
  upset: ({ wording: { courtesies } }, midway) => (midway ? courtesies.upsetAtPrompt() : courtesies.upset()),
  wait: ({ wording: { courtesies } }, midway) => (midway ? courtesies.waitAtPrompt() : courtesies.wait()),
  not_here: ({ wording: { courtesies }, settings }) => courtesies.notHere(settings),
  somebody_else: ({ wording: { courtesies }, settings }) => courtesies.ownLoginOnly(settings),
  skipping: ({ wording: { courtesies }, settings }) => courtesies.skipping(settings),
  already_linked: ({ wording: { signIn } }) => signIn.alreadyLinked(),
  no_person: ({ wording: { handOver } }, midway) => handOver.nobodyAsked(midway),
  about_persons: ({ wording: { courtesies } }) => courtesies.aboutPersons(),
  pin_aloud: ({ wording: { signIn } }) => signIn.pinAloud(),
  keep_secret: ({ wording: { courtesies } }) => courtesies.keepSecret(),
  never_shown: ({ wording: { courtesies } }) => courtesies.neverShown(),
  case_sensitive: ({ wording: { courtesies } }) => courtesies.caseSensitive(),
  what_username: ({ wording: { signIn } }) => signIn.whatAUsernameIs(),
  stay_signed_in: ({ wording: { signIn } }) => signIn.staysSignedIn(),
  whether_signed_in: ({ wording: { signIn } }) => signIn.signedInFor(),
  whether_signed_out: ({ wording: { signIn } }) => signIn.notSignedInNow(),
  why_facts: ({ wording: { courtesies } }) => courtesies.whyFacts(),
  lease_early: ({ wording: { courtesies }, settings }, midway) =>
    midway ? courtesies.leaseEarlyAtPrompt() : courtesies.leaseEarly(settings),
  enrolled: ({ wording: { courtesies }, settings }) => courtesies.enrolled(settings),
  ask_away: ({ wording: { courtesies } }) => courtesies.askAway(),
  own_methods: ({ wording: { courtesies } }) => courtesies.ownMethods(),
  who_sees_payment: ({ wording: { courtesies } }) => courtesies.whoSeesPayment(),
  who_is_on_it: ({ wording: { courtesies }, settings }) => courtesies.whoIsOnIt(settings),
  others_login: ({ wording: { courtesies } }) => courtesies.othersLogin(),
  others_account: ({ wording: { courtesies } }) => courtesies.othersAccount(),
  number_on_check: ({ wording: { courtesies } }) => courtesies.numberOnCheck(),
  new_account: ({ wording: { courtesies }, settings }) => courtesies.newAccount(settings),
  today: ({ wording: { commands }, clock }) => commands.today(clock.now()),
  emergency: ({ wording: { askedOfUs } }) => askedOfUs.emergency(),
  amounts_here: ({ wording: { askedOfUs } }) => askedOfUs.amountsHere(),
  text_or_call_encrypted: ({ wording: { askedOfUs } }) => askedOfUs.textOrCallEncrypted(),
  words_kept: ({ wording: { askedOfUs } }) => askedOfUs.wordsKept(),
  call_back: ({ wording: { askedOfUs }, settings }) => askedOfUs.callBack(settings),
  secret_wanted: ({ wording: { askedOfUs }, settings }) => askedOfUs.secretWanted(settings),
  not_answered: ({ wording: { askedOfUs } }) => askedOfUs.notAnswered(),
  payoff_instructions: ({ wording: { payoff }, settings }) => payoff.sending(settings),
  kept_out: ({ wording: { courtesies }, settings }, midway) =>
    midway ? courtesies.keptOutAtPrompt() : courtesies.keptOut(settings),
};

export function courtesyAnswer(courtesy: SpokenCourtesy, services: Services, midway: boolean): Message {
  return answers[courtesy](services, midway);
}
