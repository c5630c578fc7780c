/** The skill's manifest for the Alexa Skills Kit: what it is, where it answers, how accounts are linked. */

interface ManifestFacts {
  /** Where Alexa finds the service, such as `https://assistant.example.com`. */
  readonly publicUrl: string;
  readonly privacyUrl: string;
  readonly agreementUrl: string;
  readonly invocationName: string;
}

/** The manifest in the repository holds an example address; the one to submit is made with the real one (README). */
export function skillManifest({ publicUrl, privacyUrl, agreementUrl, invocationName }: ManifestFacts): object {
  const endpoint = { uri: `${publicUrl}/api/alexa`, sslCertificateType: 'Trusted' };
  return {
    manifest: {
      manifestVersion: '1.0',
      publishingInformation: {
        isAvailableWorldwide: false,
        distributionCountries: ['US'],
        category: 'BUSINESS_AND_FINANCE',
        testingInstructions:
          'Link the account with the test login, set its voice PIN in web chat, then open the skill.',
        locales: {
          'en-US': {
            name: 'MINI Financial Services',
            summary: 'Your car loan or lease: balance, payoff, payments, answers.',
            description:
              'The automated assistant of MINI Financial Services. Link your account, set a voice PIN in web chat, and ask for your balance or payoff, pay with a saved payment method, or ask a question.',
            examplePhrases: [
              `Alexa, open ${invocationName}`,
              `Alexa, ask ${invocationName} what do i owe`,
              `Alexa, ask ${invocationName} how do i pay`,
            ],
            keywords: ['car loan', 'lease', 'payment', 'payoff'],
          },
        },
      },
      privacyAndCompliance: {
        allowsPurchases: false,
        usesPersonalInfo: true,
        isChildDirected: false,
        isExportCompliant: true,
        containsAds: false,
        locales: { 'en-US': { privacyPolicyUrl: privacyUrl, termsOfUseUrl: agreementUrl } },
      },
      apis: { custom: { endpoint, interfaces: [] } },
      events: {
        endpoint,
        subscriptions: ['SKILL_DISABLED', 'SKILL_ACCOUNT_LINKED'].map((eventName) => ({ eventName })),
      },
    },
  };
}

/** Of the skill's page "Account linking". */
export function accountLinking(publicUrl: string): object {
  return {
    accountLinkingRequest: {
      type: 'AUTH_CODE',
      authorizationUrl: `${publicUrl}/oauth/auth`,
      accessTokenUrl: `${publicUrl}/oauth/token`,
      accessTokenScheme: 'HTTP_BASIC',
      clientId: 'ALEXA_CLIENT_ID',
      scopes: ['account'],
      skipOnEnablement: true,
    },
  };
}
