/** What the pages say that link an account to a speaker. */

export const words = {
  title: 'Link your account to Alexa',
  notNow: 'Not now',
  consentTitle: 'Link your account to Alexa?',
  consent: [
    'Alexa will then know which account is yours. With your voice PIN you can ask for your balance and payoff, and pay with a payment method that you have saved.',
    'Nobody hears anything of it without your voice PIN. Say "unlink my account" to the assistant, or switch the skill off in the Alexa app, to end it. A new password ends it too.',
  ],
  link: 'Link my account',
  failedTitle: 'That did not work',
  failed: 'Nothing was kept. Start again in the Alexa app.',
  tooMany: 'Too many have begun to link from here. Please wait a minute, then start again in the Alexa app.',
  /** `reason` is the OAuth server's name for what is wrong, for whoever sets the skill up. */
  refused: (reason: string) => `Nothing was kept (${reason}). Start again in the Alexa app.`,
} as const;
