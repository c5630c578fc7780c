/** What text messages say of themselves, apart from the conversation: who texts, how it ends, and that it has ended. */

/** What these words may name of the company. */
interface TextsSender {
  readonly company: string;
  /** Answered by people. */
  readonly phone: string;
}

export interface TextsWording {
  /** The one word after an opt-out (standards C5). */
  stopped(droppedPayment: boolean): string;
  started(reminders: boolean): string;
  /** To HELP and INFO: name, contact, how to stop. */
  about(): string;
  /** To whoever does not know us. */
  whoWeAre(): string;
  reminders(areOn: boolean): string;
  noPictures(): string;
  tryAgain(): string;
}

export function textsWording({ company, phone }: TextsSender): TextsWording {
  return {
    stopped: (droppedPayment) => {
      const payment = droppedPayment ? ' Your payment was not submitted, and nothing was debited.' : '';
      return `${company}: you will get no more texts from us.${payment} To get them again, reply START. A person can help: ${phone}.`;
    },
    started: (reminders) => {
      const more = reminders ? ' You will also get payment reminders.' : '';
      return `${company}: you can text with our automated assistant again.${more} Reply HELP for help, STOP to end all texts. Message and data rates may apply.`;
    },
    about: () =>
      `${company} automated assistant, about your loan or lease. A person can help: ${phone}. Reply STOP to end all texts. Message and data rates may apply.`,
    whoWeAre: () =>
      `This is the automated assistant of ${company}. We text customers about their car loan or lease, and answer texts to this number. Not for you? Reply STOP to end all texts. A person can help: ${phone}.`,
    reminders: (areOn) =>
      areOn
        ? `${company}: you will get a text three days before a payment is due, and when one is returned. Reply STOP to end all texts.`
        : `${company}: reminders go only to a telephone number that is on file for one login. To put yours there, call ${phone}.`,
    noPictures: () => 'I cannot open pictures or files. Please tell me in words.',
    tryAgain: () =>
      'Sorry, I lost your last text. Please send it again. If it was a payment, ask for your recent activity first.',
  };
}
