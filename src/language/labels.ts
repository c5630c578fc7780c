/** The closed list of things a customer can be understood to want: actions, dialog commands, FAQ entries and rights topics. */

export const actionLabels = [
  'sign_in',
  'sign_out',
  'balance',
  'payoff',
  'make_payment',
  'payment_methods',
  'statements',
  'switch_vehicle',
  'forgot_username',
  'forgot_password',
  'reset_security_questions',
] as const;

export const dialogLabels = ['help', 'cancel', 'repeat', 'human_agent', 'greeting', 'thanks'] as const;

/** Subjects where the law or decency wants a person at once (standards F5); they go before everything else. */
export const rightsTopics = [
  'dispute',
  'fraud',
  'hardship',
  'bankruptcy',
  'military',
  'deceased',
  'attorney',
  'complaint',
] as const;

export type ActionLabel = (typeof actionLabels)[number];
type DialogLabel = (typeof dialogLabels)[number];
export type FaqLabel = `faq_${string}`;
export type Label = ActionLabel | DialogLabel | FaqLabel;
export type RightsTopic = (typeof rightsTopics)[number];

export function isActionLabel(label: string): label is ActionLabel {
  return (actionLabels as readonly string[]).includes(label);
}

export function isFaqLabel(label: string): label is FaqLabel {
  return label.startsWith('faq_');
}
